package fr.riverain.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.platform.NewTenant;
import fr.riverain.platform.PortalId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A portal's folder under a running program. */
class FollowingFoldersTests {

    private final List<Object> told = new ArrayList<>();

    @TempDir
    private Path directory;

    private Portals portals;
    private FollowingFolders following;

    @BeforeEach
    void two_portals() throws IOException {
        copy("aix");
        copy("garonne");
        portals = new Portals(new Portals.Settings(directory.toString()), new PublicAddress("https", 443));
        following = new FollowingFolders(portals, told::add);
    }

    @Test
    void a_change_is_taken_once_nobody_touches_it_any_more() throws IOException {
        edit("aix", "portal.yaml", "idle: 30m", "idle: 20m");
        following.look();
        assertThat(minutes("aix")).isEqualTo(30);
        edit("aix", "portal.yaml", "idle: 20m", "idle: 15m"); // still at it
        following.look();
        assertThat(minutes("aix")).isEqualTo(30);
        following.look();
        assertThat(minutes("aix")).isEqualTo(15);
        assertThat(told).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused_once_and_the_last_good_one_goes_on() throws IOException {
        var before = portals.named("aix").orElseThrow();
        edit("aix", "theme.css", "--radius", "--round");
        edit("garonne", "portal.yaml", "min: 8", "min: 9");
        looks(3);
        assertThat(portals.named("aix")).containsSame(before);
        assertThat(before.look().theme().content()).contains("--radius").doesNotContain("--round");
        assertThat(portals.refusal(before))
                .hasValueSatisfying(sentences -> assertThat(sentences).contains("theme.css, line", "'--round'"));
        assertThat(portals.refusal(portals.named("garonne").orElseThrow())).isEmpty();
        assertThat(told).singleElement().isInstanceOf(FolderRefused.class);
        edit("aix", "theme.css", "--round", "--radius");
        looks(2);
        assertThat(portals.named("aix").orElseThrow()).isNotSameAs(before);
        assertThat(portals.refusal(before)).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void a_new_portal_opens_and_its_jobs_begin() throws IOException {
        copy("marseille");
        looks(2);
        assertThat(portals.at("marseille.localhost")).isPresent();
        assertThat(told).containsExactly(new NewTenant(new PortalId(1)));
    }

    @Test
    void a_new_one_that_is_half_there_does_not_disturb_the_others() throws IOException {
        Files.createDirectory(directory.resolve("nouveau"));
        edit("garonne", "portal.yaml", "idle: 30m", "idle: 20m");
        looks(2);
        assertThat(portals.all()).extracting(Portal::slug).containsExactly("aix", "garonne");
        assertThat(minutes("garonne")).isEqualTo(20);
    }

    @Test
    void a_portal_whose_folder_goes_stays_until_the_next_start() {
        assertThat(FileSystemUtils.deleteRecursively(
                        directory.resolve("garonne").toFile()))
                .isTrue();
        looks(2);
        var garonne = portals.at("garonne.localhost").orElseThrow();
        assertThat(portals.refusal(garonne))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("is gone"));
        FileSystemUtils.deleteRecursively(directory.resolve("aix").toFile());
        looks(2);
        assertThat(portals.all()).hasSize(2);
    }

    @Test
    void a_number_is_for_life() throws IOException {
        edit("aix", "portal.yaml", "number: 2", "number: 22");
        looks(2);
        var aix = portals.named("aix").orElseThrow();
        assertThat(aix.id()).isEqualTo(new PortalId(2));
        assertThat(portals.refusal(aix))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("number was 2"));
    }

    @Test
    void a_neighbours_host_is_refused_until_the_neighbour_leaves_it() throws IOException {
        edit("garonne", "portal.yaml", "garonne.localhost", "aix.localhost");
        looks(2);
        assertThat(portals.at("aix.localhost"))
                .hasValueSatisfying(found -> assertThat(found.slug()).isEqualTo("aix"));
        assertThat(portals.at("garonne.localhost")).isPresent();
        edit("aix", "portal.yaml", "aix.localhost", "pays-aix.localhost");
        looks(2);
        assertThat(portals.at("aix.localhost"))
                .hasValueSatisfying(found -> assertThat(found.slug()).isEqualTo("garonne"));
        assertThat(portals.at("pays-aix.localhost")).isPresent();
        assertThat(portals.at("garonne.localhost")).isEmpty();
    }

    private void looks(int times) {
        for (var i = 0; i < times; i++) {
            following.look();
        }
    }

    private long minutes(String slug) {
        return portals.named(slug).orElseThrow().sessions().idle().toMinutes();
    }

    private void copy(String slug) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("portals", slug), directory.resolve(slug));
    }

    private void edit(String slug, String name, String from, String to) throws IOException {
        var file = directory.resolve(slug).resolve(name);
        var content = Files.readString(file);
        assertThat(content).contains(from);
        Files.writeString(file, content.replace(from, to));
    }
}
