package fr.riverain.platform;

import fr.riverain.platform.Checkup.Finding;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Says what is configured, reachable, missing. Changes nothing and starts nothing. */
@Component("doctor")
class Doctor implements Command {

    private final ListableBeanFactory beans;

    Doctor(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public int run(List<String> arguments) {
        var findings = Stream.of(beans.getBeanNamesForType(Checkup.class))
                .flatMap(name -> look(name).stream())
                .toList();
        findings.forEach(System.out::println);
        return findings.stream().anyMatch(Finding::isWrong) ? 1 : 0;
    }

    private List<Finding> look(String checkup) {
        try {
            return beans.getBean(checkup, Checkup.class).look();
        } catch (RefusedAtStart e) {
            return List.of(Finding.wrong(Objects.toString(e.getMessage())));
        } catch (BeansException e) {
            return List.of(
                    Finding.wrong(Objects.toString(e.getMostSpecificCause().getMessage())));
        }
    }
}
