package fr.riverain.portal;

/** What a utility does for its residents. */
public enum Service {
    WATER,
    SANITATION,
    WASTE
}
