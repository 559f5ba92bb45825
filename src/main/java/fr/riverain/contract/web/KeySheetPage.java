package fr.riverain.contract.web;

import fr.riverain.backoffice.Agent;
import fr.riverain.contract.KeySheet;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/** What was made, and the file, once. */
public record KeySheetPage(Here here, Agent agent, KeySheet sheet) implements View {

    public String title() {
        return here.text("keys.done", sheet.made());
    }

    @Override
    public String template() {
        return "contract/key-sheet";
    }
}
