package fr.riverain.identity;

/** An outside party has answered something that it cannot have meant, or that somebody else has said. The message names nobody. */
final class Unbelievable extends Exception {

    Unbelievable(String what) {
        super(what);
    }
}
