package fr.riverain.portal;

/**
 * Something to put right before a form can go on.
 *
 * @param field the id of the field, which the list of problems links to
 * @param sentence what to do, in words
 */
public record Problem(String field, String sentence) {}
