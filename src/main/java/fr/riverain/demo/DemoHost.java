package fr.riverain.demo;

import fr.riverain.portal.PortallessHost;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's page is at localhost, and nothing but the demo's pages is. */
@Component
@Profile("demo")
class DemoHost implements PortallessHost {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> PAGES =
            List.of("/demo/", "/js/", "/webjars/", "/riverain.css", "/icons.svg", "/langue", "/error");

    @Override
    public boolean serves(HttpServletRequest request) {
        return isHere(request)
                && !request.getRequestURI().equals("/demo/session") // at the host of the portal that is entered
                && (request.getRequestURI().equals("/")
                        || PAGES.stream().anyMatch(request.getRequestURI()::startsWith));
    }

    static boolean isHere(HttpServletRequest request) {
        return isHere(request.getServerName());
    }

    static boolean isHere(@Nullable String host) {
        return host != null && NAMES.contains(host);
    }
}
