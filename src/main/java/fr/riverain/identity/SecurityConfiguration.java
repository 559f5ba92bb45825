package fr.riverain.identity;

import fr.riverain.platform.OpenPaths;
import fr.riverain.platform.TenantTransactions;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;

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
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(door))
                .headers(AbstractHttpConfigurer::disable) // every answer has them already
                .build();
    }

    /** Nothing that PostgreSQL could not keep gets any further: no text of a page has a character of no number. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** Outermost: whoever refuses a request, the firewall or a host that is nobody's, answers with them too. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headersOfEveryAnswer() {
        var filter = new FilterRegistrationBean<>(new HeaderWriterFilter(headers()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return filter;
    }

    /** Where an answer has a header of these already, that stays; HSTS is for TLS. */
    private static List<HeaderWriter> headers() {
        var opener = new CrossOriginOpenerPolicyHeaderWriter();
        opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        var resource = new CrossOriginResourcePolicyHeaderWriter();
        resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        return List.of(
                new XContentTypeOptionsHeaderWriter(),
                new XXssProtectionHeaderWriter(),
                new CacheControlHeadersWriter(),
                new HstsHeaderWriter(),
                new StaticHeadersWriter("X-Frame-Options", "DENY"),
                new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new PermissionsPolicyHeaderWriter(PERMISSIONS_POLICY),
                opener,
                resource);
    }
}
