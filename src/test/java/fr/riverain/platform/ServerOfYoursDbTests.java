package fr.riverain.platform;

import static fr.riverain.platform.DatabaseServer.APPLICATION;
import static fr.riverain.platform.DatabaseServer.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerOfYoursDbTests {

    private final TestDatabase database = TestDatabase.copy();

    @Test
    void addresses_may_carry_user_and_password() {
        var server = ServerOfYours.at(new DatabaseSettings(
                database.url() + "?user=riverain&password=" + database.password(),
                "",
                database.url() + "?user=riverain_owner&password=" + database.ownerPassword(),
                ""));
        server.reached();
        assertThat(server.password(APPLICATION)).isEqualTo(database.password());
        assertThat(server.password(OWNER)).isEqualTo(database.ownerPassword());
        assertThat(server.place()).doesNotContain("password");
    }

    @Test
    void or_the_settings_say_the_passwords_for_one_address() {
        ServerOfYours.at(new DatabaseSettings(
                        database.url() + "?user=riverain&password=" + database.password(),
                        "",
                        "",
                        database.ownerPassword()))
                .reached();
        ServerOfYours.at(new DatabaseSettings(database.url(), database.password(), null, database.ownerPassword()))
                .reached();
    }

    @Test
    void a_wrong_password_is_told_without_repeating_it() {
        var server = ServerOfYours.at(new DatabaseSettings(database.url() + "?password=guessed", "", null, ""));
        assertThatThrownBy(server::reached)
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining("does not let riverain in")
                .hasMessageNotContaining("guessed");
    }

    @Test
    void another_role_or_another_kind_of_database_is_refused() {
        assertThatThrownBy(
                        () -> ServerOfYours.at(new DatabaseSettings(database.url() + "?user=postgres", "", null, "")))
                .hasMessage("RIVERAIN_DATABASE_URL names the role postgres; it has to be riverain.");
        assertThatThrownBy(() -> ServerOfYours.at(new DatabaseSettings("jdbc:mysql://db/riverain", "", null, "")))
                .hasMessageStartingWith("RIVERAIN_DATABASE_URL is not an address like");
    }
}
