package fr.riverain;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A browser of a test: at the host of a portal, from an address of its own. */
public record Visiting(MockMvcTester mvc, String host, String address) {

    private static int addresses;

    /** From an address that no other test has, so that throttles do not add up. */
    public static synchronized Visiting at(MockMvcTester mvc, String portal) {
        var next = addresses++;
        return new Visiting(mvc, portal + ".localhost", "10.%d.%d.7".formatted(next / 256, next % 256));
    }

    public Visiting from(String otherAddress) {
        return new Visiting(mvc, host, otherAddress);
    }

    public MvcTestResult perform(AbstractMockHttpServletRequestBuilder<?> request, Cookie... cookies) {
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return mvc.perform(request.with(sent -> {
            sent.setServerName(host);
            sent.setRemoteAddr(address);
            return sent;
        }));
    }

    /** What an answer set, as the browser sends it with the next request. */
    public static Cookie[] cookies(MvcTestResult answer) {
        return Arrays.stream(answer.getResponse().getCookies())
                .filter(cookie -> !cookie.getValue().isEmpty())
                .toArray(Cookie[]::new);
    }
}
