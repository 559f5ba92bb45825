package fr.riverain.platform;

import java.util.List;

/**
 * What a module serves to people who are not signed in. A bean of this kind is the only way past the doors: every other address
 * below /gestion asks for an agent, and every other address at all for a visitor.
 */
public interface OpenPaths {

    /** As in a controller's mapping: /contact, /inscription/**. */
    List<String> patterns();
}
