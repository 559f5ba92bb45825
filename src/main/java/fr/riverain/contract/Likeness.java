package fr.riverain.contract;

/** How alike two ways to write something are. */
public enum Likeness {
    SAME,
    /** Spelt in another way, or a part of it only. */
    NEAR,
    DIFFERENT,
    /** One of the two says nothing. */
    NOTHING
}
