package fr.riverain.contract;

import fr.riverain.portal.Portal;
import fr.riverain.portal.PortalSection;
import java.util.HashSet;
import java.util.function.Consumer;

/** Reads "linking" in a portal's file. */
public final class LinkingSection implements PortalSection<Linking> {

    @Override
    public String name() {
        return "linking";
    }

    @Override
    public Class<Linking> type() {
        return Linking.class;
    }

    @Override
    public void check(Linking said, Portal portal, Consumer<String> refuse) {
        if (said.provesNothing()) {
            refuse.accept("linking needs a secret fact (a key, a password) or two facts");
        }
        if (new HashSet<>(said.facts()).size() < said.facts().size()) {
            refuse.accept("linking asks for one fact twice");
        }
    }
}
