package fr.riverain.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey, as its owner may see it. */
public record Passkey(
        UUID id, String name, Instant addedAt, @Nullable Instant usedAt) {}
