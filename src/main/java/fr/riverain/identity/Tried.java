package fr.riverain.identity;

import java.time.Instant;

/** How a second factor was answered: right, and what was done then; or not. */
public sealed interface Tried<T> {

    record Right<T>(T done) implements Tried<T> {}

    record Wrong<T>() implements Tried<T> {}

    record Wait<T>(Instant until) implements Tried<T> {}
}
