package fr.riverain.platform;

import java.util.List;

/** Which portals there are; known higher up. */
public interface Tenants {

    List<PortalId> ids();
}
