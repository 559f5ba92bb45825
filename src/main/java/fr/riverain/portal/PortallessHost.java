package fr.riverain.portal;

import jakarta.servlet.http.HttpServletRequest;

/** A host that belongs to no portal and is served all the same: the demo's own page. */
public interface PortallessHost {

    boolean serves(HttpServletRequest request);
}
