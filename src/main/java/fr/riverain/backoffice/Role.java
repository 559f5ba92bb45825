package fr.riverain.backoffice;

/** What an agent may do: look after customers; or that, and look after the portal and its agents. */
public enum Role {
    CUSTOMER_SERVICE,
    ADMINISTRATOR
}
