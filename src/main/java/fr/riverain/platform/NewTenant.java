package fr.riverain.platform;

/** A portal has come while the program runs. */
public record NewTenant(PortalId portal) {}
