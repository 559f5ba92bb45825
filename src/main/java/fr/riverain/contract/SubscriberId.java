package fr.riverain.contract;

import java.util.UUID;

public record SubscriberId(UUID value) {}
