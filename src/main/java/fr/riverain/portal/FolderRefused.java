package fr.riverain.portal;

/**
 * A portal's folder has changed and makes no sense: the portal stays as it was.
 *
 * @param sentences why, one a line, with file and line
 */
public record FolderRefused(Portal portal, String sentences) {}
