package fr.riverain.demo;

import java.util.List;
import java.util.Map;

/**
 * A line of abonnes.csv, and the contracts that they pay for. A contract here also knows its meter, the keys of this year and the
 * years before, and what its bills let sign in with.
 */
record Household(Map<String, String> subscriber, List<Map<String, String>> contracts) {}
