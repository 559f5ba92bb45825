package fr.riverain.portal;

import java.util.List;

/** A commune of the official list. */
public record Commune(String insee, String name, List<String> postcodes) {}
