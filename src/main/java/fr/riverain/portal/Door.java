package fr.riverain.portal;

import java.util.ArrayList;
import java.util.List;

/** What the door of a portal shows beside its form: what needs no account, how to open one, what it is for. */
public record Door(Here here) {

    /** Something to do without an account; its texts are door.offer.key and door.offer.key.how. */
    public record Offer(String icon, String key, String href) {}

    public List<Offer> offers() {
        var offers = new ArrayList<Offer>();
        if (here.portal().services().contains(Service.WATER)) {
            offers.add(new Offer("droplets", "leak", "/contact?objet=fuite#ecrire"));
            offers.add(new Offer("truck", "move", "/contact?objet=demenagement#ecrire"));
        }
        if (here.portal().services().contains(Service.WASTE)) {
            offers.add(new Offer("trash-2", "bin", "/contact?objet=collecte#ecrire"));
            offers.add(new Offer("truck", "move-bin", "/contact?objet=demenagement#ecrire"));
        }
        offers.add(new Offer("messages-square", "write", "/contact#ecrire"));
        return offers;
    }

    public List<String> steps() {
        return here.numbered("door.step");
    }

    public List<String> purposes() {
        return here.numbered("door.purpose");
    }

    public boolean tellsAboutItself() {
        return new AboutPage(here).exists();
    }

    /** Whether an account can be opened here; a portal may be ahead of its way in. */
    public boolean open() {
        return !here.text("door.join.button").isEmpty();
    }
}
