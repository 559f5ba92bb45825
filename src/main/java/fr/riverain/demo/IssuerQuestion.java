package fr.riverain.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a portal asks of FranceConnect when it sends somebody there. */
record IssuerQuestion(String client, String redirect, String scope, String state, String nonce) {

    private static final int SHORTEST_NONCE = 22;
    private static final Set<String> KNOWN =
            Set.of("response_type", "client_id", "redirect_uri", "scope", "state", "nonce", "acr_values");

    sealed interface Heard {
        record Understood(IssuerQuestion question) implements Heard {}

        /** With the code that FranceConnect shows. */
        record Wrong(String code) implements Heard {}
    }

    static Heard hear(Map<String, String> said, PlayedIssuer.Clients clients) {
        var question = new IssuerQuestion(
                said.getOrDefault("client_id", ""),
                said.getOrDefault("redirect_uri", ""),
                said.getOrDefault("scope", ""),
                said.getOrDefault("state", ""),
                said.getOrDefault("nonce", ""));
        if (!clients.knows(question.client())) {
            return new Heard.Wrong("Y04EA6EF");
        }
        if (!clients.declares(question.client(), question.redirect())) {
            return new Heard.Wrong("Y04C013C");
        }
        var right = KNOWN.containsAll(said.keySet())
                && "code".equals(said.get("response_type"))
                && "eidas1".equals(said.get("acr_values"))
                && Set.of(question.scope().split(" ")).contains("openid")
                && !question.state().isEmpty()
                && question.nonce().length() >= SHORTEST_NONCE;
        return right ? new Heard.Understood(question) : new Heard.Wrong("Y030007");
    }

    /** As it was said, for the form that says it again. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("response_type", "code");
        fields.put("client_id", client);
        fields.put("redirect_uri", redirect);
        fields.put("scope", scope);
        fields.put("state", state);
        fields.put("nonce", nonce);
        fields.put("acr_values", "eidas1");
        return fields;
    }

    String refused() {
        return back(Map.of("error", "access_denied"));
    }

    String back(Map<String, String> answer) {
        var said = new LinkedHashMap<>(answer);
        said.put("state", state);
        return said.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&", redirect + "?", ""));
    }
}
