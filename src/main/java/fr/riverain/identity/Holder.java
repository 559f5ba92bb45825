package fr.riverain.identity;

import java.util.UUID;

/** Whom a session or a second factor belongs to: a resident's account, or an agent. */
public record Holder(Kind kind, UUID id) {

    public enum Kind {
        RESIDENT("__Host-session"),
        AGENT("__Host-agent");

        private final String cookie;

        Kind(String cookie) {
            this.cookie = cookie;
        }

        String cookie() {
            return cookie;
        }
    }

    public static Holder resident(UUID account) {
        return new Holder(Kind.RESIDENT, account);
    }

    public static Holder agent(UUID agent) {
        return new Holder(Kind.AGENT, agent);
    }
}
