package fr.riverain.identity;

import java.time.Instant;
import java.util.UUID;

/** A browser in which somebody is signed in, as its owner may see it. */
public record OpenSession(UUID id, Device device, boolean remembered, Instant openedAt, Instant seenAt) {}
