package fr.riverain.portal;

import java.util.function.Consumer;

/**
 * A part of portal.yaml that a module further up reads. Found by ServiceLoader, so that a folder can be checked without starting
 * the program. The type is a record: a key that it does not know, or misses, is refused with its line.
 */
public interface PortalSection<T> {

    /** The key in portal.yaml. */
    String name();

    Class<T> type();

    /** Says what makes no sense, one sentence each; called when all portals' own keys and texts have been read. */
    default void check(T said, Portal portal, Consumer<String> refuse) {}
}
