package fr.riverain.platform;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Addresses and networks, parted by commas, as the pattern of written addresses that the web server wants. */
record TrustedProxies(List<Network> networks) {

    private static final String OCTET = "\\d{1,3}";
    private static final String GROUP = "[0-9a-f]{1,4}";

    record Network(InetAddress address, int prefix) {

        static Network parse(String said) {
            var parts = said.split("/", 2);
            try {
                var address = InetAddress.ofLiteral(parts[0]);
                var longest = address.getAddress().length * 8;
                var prefix = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
                if (prefix < 1 || prefix > longest) {
                    throw new IllegalArgumentException(said);
                }
                return new Network(address, prefix);
            } catch (IllegalArgumentException e) {
                throw new RefusedAtStart(
                        "RIVERAIN_TRUSTED_PROXIES names %s; what it understands are addresses and networks, like 10.0.0.5,10.1.0.0/16."
                                .formatted(said));
            }
        }

        String pattern() {
            return address instanceof Inet4Address
                    ? parts(8, OCTET, "\\.", Integer::toString)
                    : parts(16, GROUP, ":", Integer::toHexString);
        }

        private String parts(int bits, String any, String separator, IntFunction<String> written) {
            return IntStream.range(0, address.getAddress().length * 8 / bits)
                    .mapToObj(part -> part(part, Math.clamp(prefix - (long) part * bits, 0, bits), bits, any, written))
                    .collect(Collectors.joining(separator));
        }

        /** One number of the address: given, free, or within the range that its leading bits leave open. */
        private String part(int part, int fixed, int bits, String any, IntFunction<String> written) {
            if (fixed == 0) {
                return any;
            }
            var span = 1 << (bits - fixed);
            var first = value(part, bits) / span * span;
            return IntStream.range(first, first + span).mapToObj(written).collect(Collectors.joining("|", "(?:", ")"));
        }

        private int value(int part, int bits) {
            var bytes = address.getAddress();
            return bits == 8
                    ? Byte.toUnsignedInt(bytes[part])
                    : Byte.toUnsignedInt(bytes[2 * part]) << 8 | Byte.toUnsignedInt(bytes[2 * part + 1]);
        }
    }

    static TrustedProxies parse(String said) {
        return new TrustedProxies(Stream.of(said.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Network::parse)
                .toList());
    }

    boolean isEmpty() {
        return networks.isEmpty();
    }

    boolean allLocal() {
        return networks.stream().allMatch(network -> network.address().isLoopbackAddress());
    }

    String pattern() {
        return networks.stream().map(Network::pattern).collect(Collectors.joining("|"));
    }

    boolean trust(String address) {
        return Pattern.matches(pattern(), address);
    }
}
