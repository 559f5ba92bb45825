package fr.riverain.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.riverain.RiverainTest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Outside its profile the demo is absent, not merely hidden. */
@RiverainTest
class NoDemoWebTests {

    @Autowired
    private MockMvc http;

    @Test
    void none_of_its_beans_exists(@Autowired ApplicationContext context) {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(Objects::nonNull)
                        .filter(type -> type.getPackageName().startsWith("fr.riverain.demo")))
                .isEmpty();
    }

    @Test
    void none_of_its_addresses_is_answered(@Autowired List<RequestMappingHandlerMapping> addresses) {
        assertThat(addresses.stream()
                        .flatMap(mappings -> mappings.getHandlerMethods().keySet().stream())
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(pattern -> pattern.startsWith("/demo")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/demo/clock", "/demo/messages.json"})
    void localhost_is_a_host_like_any_unknown_one(String path) throws Exception {
        http.perform(get("http://localhost" + path)).andExpect(status().isNotFound());
        http.perform(post("http://localhost" + path)).andExpect(status().isNotFound());
    }
}
