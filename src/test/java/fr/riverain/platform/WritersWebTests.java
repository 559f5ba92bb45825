package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.RiverainTest;
import fr.riverain.Visiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** What a page knows leaves through its template, and by no other way. */
@RiverainTest
class WritersWebTests {

    private record Secretive(String secret) implements View {

        @Override
        public String template() {
            return "none";
        }
    }

    @Test
    void nothing_but_templates_writes_what_a_page_knows(
            @Autowired @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter controllers) {
        assertThat(controllers.getMessageConverters())
                .filteredOn(writer -> writer.getSupportedMediaTypes().stream()
                                .anyMatch(type -> writer.canWrite(Secretive.class, type))
                        || writer.canWrite(Secretive.class, MediaType.APPLICATION_JSON))
                .hasOnlyElementsOfType(ViewConverter.class)
                .hasSize(1);
        assertThat(controllers.getMessageConverters())
                .noneMatch(writer -> writer.canWrite(Object.class, MediaType.APPLICATION_JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/yaml",
                "application/cbor",
                "application/problem+json",
                "image/avif,*/*;q=0.8",
                "*/*",
                "text/html",
            })
    void a_page_is_a_page_whatever_is_accepted(String accepted, @Autowired MockMvcTester mvc) {
        for (var path : new String[] {"/connexion", "/contact", "/inscription", "/mot-de-passe-oublie"}) {
            assertThat(Visiting.at(mvc, "marseille")
                            .perform(MockMvcRequestBuilders.get(path).header("Accept", accepted)))
                    .as(path)
                    .hasStatusOk()
                    .hasHeader("Content-Type", "text/html;charset=UTF-8")
                    .bodyText()
                    .contains("<!doctype html>");
        }
    }
}
