package fr.riverain.identity;

import fr.riverain.platform.OpenPaths;
import fr.riverain.platform.TenantTransactions;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything below /gestion asks for an agent and everything else for a visitor, but for what the modules open. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    /** What belongs to no page: looks, scripts, the switch of language, what goes wrong. */
    @Bean
    OpenPaths whatPagesAreMadeOf() {
        return () -> List.of(
                "/error",
                "/actuator/health/**",
                "/riverain.css",
                "/icons.svg",
                "/favicon.ico",
                "/robots.txt",
                "/js/**",
                "/webjars/**",
                "/portail/**",
                "/langue");
    }

    /** How the two doors are read: who has which cookie. */
    record Doors(
            List<Recognition> recognitions,
            List<OpenPaths> open,
            Sessions sessions,
            TenantTransactions transactions,
            InstantSource clock) {

        SessionReader reader(Holder.Kind kind) {
            return recognitions.stream()
                    .filter(recognition -> recognition.kind() == kind)
                    .map(recognition -> new SessionReader(recognition, sessions, transactions, clock))
                    .findFirst()
                    .orElseThrow();
        }

        String[] openPaths() {
            return open.stream().flatMap(paths -> paths.patterns().stream()).toArray(String[]::new);
        }
    }

    @Bean
    Doors doorsOfThePortal(
            List<Recognition> recognitions,
            List<OpenPaths> open,
            Sessions sessions,
            TenantTransactions transactions,
            InstantSource clock) {
        return new Doors(recognitions, open, sessions, transactions, clock);
    }

    @Bean
    @Order(1)
    SecurityFilterChain guardOfAgents(HttpSecurity http, Doors doors) {
        http.securityMatcher("/gestion", "/gestion/**");
        return guarded(http, doors, Holder.Kind.AGENT, new ToTheDoor("/gestion/connexion", "/gestion"));
    }

    @Bean
    @Order(2)
    SecurityFilterChain guardOfResidents(HttpSecurity http, Doors doors) {
        return guarded(http, doors, Holder.Kind.RESIDENT, new ToTheDoor("/connexion", "/"));
    }

    private static SecurityFilterChain guarded(HttpSecurity http, Doors doors, Holder.Kind kind, ToTheDoor door) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(doors.openPaths())
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(kind.name()))
                .securityContext(context -> context.securityContextRepository(doors.reader(kind)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // SameOriginFilter does it
                .addFilterBefore(new SameOriginFilter(), SecurityContextHolderFilter.class)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(door))
                .headers(SecurityConfiguration::harden)
                .build();
    }

    /** Spring Security adds nosniff, no-store and, over TLS, HSTS for a year. */
    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(Customizer.withDefaults());
    }
}
