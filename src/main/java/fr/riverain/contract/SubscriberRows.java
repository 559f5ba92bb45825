package fr.riverain.contract;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import fr.riverain.platform.PortalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions about those whom billing knows. */
@Component
class SubscriberRows {

    /** Sorts behind every term that begins alike: terms are letters and digits. */
    private static final String BEHIND = "\uffff";

    private static final int MOST_WORDS = 8;

    /** As Typing#unaccented writes it. */
    private static final String NAME =
            "translate(upper(concat_ws(' ', company, last_name, first_name)), 'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ', 'AAACEEEEIIOOUUUY')";

    private final JdbcClient jdbc;

    SubscriberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knowsAddress(PortalId portal, SubscriberId subscriber, String emailKey) {
        return jdbc.sql("""
                select exists (
                    select from subscriber
                    where portal_id = :portal and id = :subscriber and email_key = :key)
                """)
                .param("portal", portal.value())
                .param("subscriber", subscriber.value())
                .param("key", emailKey)
                .query(Boolean.class)
                .single();
    }

    Optional<SubscriberId> byRef(PortalId portal, String ref) {
        return jdbc.sql("select id from subscriber where portal_id = :portal and ref = :ref")
                .param("portal", portal.value())
                .param("ref", ref)
                .query((row, _) -> new SubscriberId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<Subscriber> get(PortalId portal, SubscriberId subscriber) {
        return jdbc.sql("select * from subscriber where portal_id = :portal and id = :subscriber")
                .param("portal", portal.value())
                .param("subscriber", subscriber.value())
                .query((row, _) -> subscriber(row))
                .optional();
    }

    List<Subscriber> all(PortalId portal, Collection<SubscriberId> subscribers) {
        return subscribers.isEmpty()
                ? List.of()
                : jdbc.sql("select * from subscriber where portal_id = :portal and id in (:subscribers)")
                        .param("portal", portal.value())
                        .param(
                                "subscribers",
                                subscribers.stream().map(SubscriberId::value).toList())
                        .query((row, _) -> subscriber(row))
                        .list();
    }

    List<Subscriber> named(PortalId portal, Collection<String> refs) {
        return refs.isEmpty()
                ? List.of()
                : jdbc.sql("select * from subscriber where portal_id = :portal and ref in (:refs)")
                        .param("portal", portal.value())
                        .param("refs", refs)
                        .query((row, _) -> subscriber(row))
                        .list();
    }

    Set<String> printedWords(PortalId portal, Set<SubscriberId> subscribers) {
        if (subscribers.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("""
                select unnest(array[ref, last_name, first_name, company]) as word
                from subscriber
                where portal_id = :portal and id in (:subscribers)
                union
                select contract.ref
                from contract
                where portal_id = :portal and (payer_id in (:subscribers) or subscriber_id in (:subscribers))
                union
                select serial
                from contract
                join meter on meter.portal_id = contract.portal_id and meter.contract_id = contract.id
                where contract.portal_id = :portal and (payer_id in (:subscribers) or subscriber_id in (:subscribers))
                """)
                .param("portal", portal.value())
                .param(
                        "subscribers",
                        subscribers.stream().map(SubscriberId::value).toList())
                .query((row, _) -> Optional.ofNullable(row.getString("word")))
                .stream()
                .flatMap(Optional::stream)
                .collect(toSet());
    }

    /** All words must be there, in any order, each as the beginning of a term; or all of it is one term. */
    List<Subscriber> search(PortalId portal, String typed, int most) {
        var words = Terms.words(typed).stream().limit(MOST_WORDS).toList();
        var parameters = new LinkedHashMap<String, Object>();
        var ways = Stream.of(all(words, "word", parameters), all(whole(typed), "whole", parameters))
                .filter(way -> !way.isEmpty())
                .collect(joining(") union ("));
        if (ways.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select *
                from subscriber
                where portal_id = :portal and id in ((%s))
                order by strpos(%s, :named) > 0 desc, coalesce(company, last_name), first_name, ref
                limit :most
                """.formatted(ways, NAME))
                .params(parameters)
                .param("named", longestWord(typed))
                .param("portal", portal.value())
                .param("most", most)
                .query((row, _) -> subscriber(row))
                .list();
    }

    /** Whoever is called so comes before those who live in a street or a town of that name. */
    private static String longestWord(String typed) {
        return Stream.of(Typing.unaccented(typed).split("[^\\p{L}]+"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** A number or an address of mail, as one term. */
    private static List<String> whole(String typed) {
        return typed.chars().anyMatch(character -> Character.isDigit(character) || character == '@')
                ? Fact.CONTRACT_NUMBER.readings(typed).stream().limit(1).toList()
                : List.of();
    }

    private static String all(List<String> words, String name, Map<String, Object> parameters) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> one(name + i, words.get(i), parameters))
                .collect(joining(" intersect "));
    }

    /** Few digits are a house's number, and meant as they stand. */
    private static String one(String name, String word, Map<String, Object> parameters) {
        parameters.put(name, word);
        if (word.length() <= 3 && word.chars().allMatch(Character::isDigit)) {
            return "select subscriber_id from subscriber_term where portal_id = :portal and term = :" + name;
        }
        parameters.put(name + "_end", word + BEHIND);
        return "select subscriber_id from subscriber_term where portal_id = :portal and term >= :%1$s and term < :%1$s_end"
                .formatted(name);
    }

    private static Subscriber subscriber(ResultSet row) throws SQLException {
        return new Subscriber(
                new SubscriberId(row.getObject("id", UUID.class)),
                row.getString("ref"),
                Subscriber.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("company"),
                row.getString("siret"),
                row.getString("email"),
                row.getString("phone"),
                new Address(
                        row.getString("street"),
                        row.getString("extra"),
                        row.getString("postcode"),
                        row.getString("town")));
    }
}
