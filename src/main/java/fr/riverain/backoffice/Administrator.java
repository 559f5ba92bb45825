package fr.riverain.backoffice;

/** An agent who may look after the portal and its agents. A controller that takes one serves nobody else. */
public record Administrator(Agent agent) {}
