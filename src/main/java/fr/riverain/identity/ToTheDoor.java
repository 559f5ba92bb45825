package fr.riverain.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.riverain.platform.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Whoever is not signed in is sent to the door, which remembers the page that was asked for. */
record ToTheDoor(String door, String home) implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        var address = request.getMethod().equals("GET") ? door + wanted(request) : door;
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", door); // a fragment would put the door into the page
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", address);
    }

    private String wanted(HttpServletRequest request) {
        var path = OwnPath.of(request.getRequestURI(), home);
        return path.equals(home) ? "" : "?vers=" + URLEncoder.encode(path, UTF_8);
    }
}
