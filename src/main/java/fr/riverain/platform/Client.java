package fr.riverain.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the network tells. A controller takes one as an argument.
 *
 * @param address of the machine; Tomcat believes what a proxy forwards only where the proxy is trusted
 * @param block the neighbourhood one household or attacker easily moves in: a /24, or a /56 of the sixth version
 * @param browser what it calls itself, cut to a length that a table can hold
 */
public record Client(String address, String block, String browser) {

    private static final int LONGEST_NAME = 200;

    public static Client of(HttpServletRequest request) {
        return new Client(
                request.getRemoteAddr(), blockOf(request.getRemoteAddr()), browserOf(request.getHeader("User-Agent")));
    }

    static String blockOf(String address) {
        try {
            var machine = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            var blocked = machine.getAddress();
            var kept = machine instanceof Inet4Address ? 3 : 7;
            Arrays.fill(blocked, kept, blocked.length, (byte) 0);
            return InetAddress.getByAddress(blocked).getHostAddress() + "/" + kept * 8;
        } catch (IllegalArgumentException | UnknownHostException e) {
            return "unknown";
        }
    }

    /** One line: what a browser says of itself must not write lines of a log. */
    private static String browserOf(@Nullable String said) {
        var name = Optional.ofNullable(said)
                .orElse("")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
