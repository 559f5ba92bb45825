package fr.riverain.demo;

import fr.riverain.identity.OurOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The buttons of the demo's page sign in at the portals' own hosts. */
@Component
@Profile("demo")
class DemoOrigin implements OurOrigin {

    private static final int HTTP = 80;

    @Override
    public boolean sent(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return origin != null && request.getRequestURI().equals("/demo/session") && isDoor(origin, request);
    }

    private static boolean isDoor(String origin, HttpServletRequest request) {
        try {
            var page = URI.create(origin);
            return "http".equals(page.getScheme())
                    && DemoHost.isHere(page.getHost())
                    && (page.getPort() < 0 ? HTTP : page.getPort()) == request.getServerPort();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
