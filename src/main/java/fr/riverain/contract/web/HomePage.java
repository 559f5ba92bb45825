package fr.riverain.contract.web;

import fr.riverain.account.ReturnedMessages;
import fr.riverain.account.Visitor;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;

/** What whoever is signed in sees first. */
public record HomePage(Here here, Visitor visitor, List<ReturnedMessages.Trouble> troubles, Places places)
        implements View {

    public String greeting() {
        var name = visitor.name();
        return name == null || name.isBlank() ? here.text("home.hello") : here.text("home.hello-name", name);
    }

    public String title() {
        return places.contracts().isEmpty()
                ? here.text("home.none.title")
                : here.text("home.title", places.contracts().size());
    }

    public String lead() {
        return places.contracts().isEmpty()
                ? here.text("home.none.lead")
                : here.text("home.lead", places.contracts().size());
    }

    @Override
    public String template() {
        return "contract/home";
    }
}
