package fr.riverain.portal;

import java.util.Set;

/** Who runs the service in some communes, named by their INSEE codes. A portal may have several. */
public record Operator(String code, String name, Set<String> communes) {}
