package fr.riverain.identity;

import jakarta.servlet.http.HttpServletRequest;

/** Another origin of ours, whose pages may send something here: the demo's own page lets people into its portals. */
public interface OurOrigin {

    boolean sent(HttpServletRequest request);
}
