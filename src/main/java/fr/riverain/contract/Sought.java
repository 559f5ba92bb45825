package fr.riverain.contract;

import java.util.List;

/**
 * Somebody who says who they are, and may be a subscriber. What they did not say is empty.
 *
 * @param phones in whatever form
 */
public record Sought(
        String company, String lastName, String firstName, Address address, List<String> phones, String email) {}
