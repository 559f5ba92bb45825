package fr.riverain.demo;

import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The demo's pages are open to all who reach them: whoever starts it, on their own machine. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoSecurity {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "frame-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain demoPages(HttpSecurity http, Portals portals) {
        // the sign-in buttons lead to the portals' own hosts, which have to see where the press comes from
        var origins = portals.all().stream().map(Portal::origin).collect(Collectors.joining(" "));
        return http.securityMatcher(DemoSecurity::isDemo)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY + origins))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN)))
                .build();
    }

    private static boolean isDemo(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/demo/")
                || (DemoHost.isHere(request) && request.getRequestURI().equals("/"));
    }
}
