package fr.riverain.exchange;

import fr.riverain.contract.TestContracts;
import fr.riverain.platform.Intake;
import fr.riverain.platform.PortalId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Takes files in without Spring. */
public final class TestImport {

    private final Importing importing;

    public TestImport(TestContracts contracts) {
        this(contracts, contracts.intakes());
    }

    TestImport(TestContracts contracts, List<? extends Intake<?>> intakes) {
        var json = JsonMapper.builder().build();
        this.importing = new Importing(
                List.copyOf(intakes),
                contracts.transactions,
                new JdbcTemplate(contracts.application),
                new ImportRuns(contracts.jdbc, contracts.identifiers, json, contracts.clock),
                contracts.clock);
    }

    /** Refuses lines put aside: what the test meant to import is there. */
    public void take(PortalId portal, Path directory) {
        var report = run(portal, directory, false);
        if (report.refusal() != null || report.aside() > 0) {
            throw new IllegalArgumentException(report.toString());
        }
    }

    Report run(PortalId portal, Path directory, boolean rehearsal) {
        return importing.run(portal, directory, rehearsal, _ -> {});
    }

    static Path write(Path directory, String file, String... lines) {
        return write(directory, file, StandardCharsets.UTF_8, lines);
    }

    static Path write(Path directory, String file, Charset charset, String... lines) {
        try {
            return Files.writeString(directory.resolve(file), String.join("\r\n", lines) + "\r\n", charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
