package fr.riverain.backoffice;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;

/** The agents' start page: what waits, queue by queue, and what can be begun. */
public record Desk(Here here, Agent agent, List<WorkCard.Work> works, List<Tool.Entry> tools, List<String> warnings)
        implements View {

    public int count() {
        return works.stream().mapToInt(WorkCard.Work::count).sum();
    }

    public List<WorkCard.Work> waiting() {
        return works.stream().filter(work -> work.count() > 0).toList();
    }

    @Override
    public String template() {
        return "backoffice/desk";
    }
}
