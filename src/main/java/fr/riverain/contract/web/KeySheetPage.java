package fr.riverain.contract.web;

import fr.riverain.backoffice.Agent;
import fr.riverain.contract.KeySheet;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;

/** What was made, and the file, for a day. */
public record KeySheetPage(Here here, Agent agent, KeySheet sheet) implements View {

    public String title() {
        return here.text("keys.done", sheet.made());
    }

    /** Where the keys are, or what became of them: as HTML. */
    public String state() {
        if (sheet.mailed()) {
            return here.rich("keys.done.mail");
        }
        return here.rich(sheet.kept() ? "keys.done.file" : "keys.done.over", here.moment(sheet.until()));
    }

    @Override
    public String template() {
        return "contract/key-sheet";
    }
}
