package fr.riverain.contract;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.PortalId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose activation key holds, and the keys that agents make. A key on a contract's paper is its payer's. */
@Component
class KeyRows {

    private static final String WITHOUT = """
            portal_id = :portal
                and id in (
                    select payer_id from contract where portal_id = :portal and (ended_on is null or ended_on >= :today))
                and id not in (select subscriber_id from contract_grant where portal_id = :portal)
                and id not in (
                    select subscriber_id
                    from subscriber_fact
                    where portal_id = :portal and fact = 'activation-key'
                        and (valid_to is null or valid_to > :today) and (closes_on is null or closes_on > :today))
                and id not in (
                    select payer_id
                    from contract
                    where portal_id = :portal and id in (
                        select contract_id
                        from contract_fact
                        where portal_id = :portal and fact = 'activation-key'
                            and (valid_to is null or valid_to > :today) and (closes_on is null or closes_on > :today)))
            """;

    private final JdbcClient jdbc;
    private final FactDigests digests;
    private final InstantSource clock;

    KeyRows(JdbcClient jdbc, FactDigests digests, InstantSource clock) {
        this.jdbc = jdbc;
        this.digests = digests;
        this.clock = clock;
    }

    Optional<KeyStanding> live(PortalId portal, SubscriberId subscriber, LocalDate today) {
        return jdbc.sql("""
                select valid_from, made_by, least(valid_to, closes_on) as ends_on
                from subscriber_fact
                where portal_id = :portal and subscriber_id = :subscriber and fact = 'activation-key' and used_at is null
                    and (valid_to is null or valid_to > :today) and (closes_on is null or closes_on > :today)
                union all
                select valid_from, null, least(valid_to, closes_on)
                from contract_fact
                where portal_id = :portal and fact = 'activation-key' and used_at is null
                    and (valid_to is null or valid_to > :today) and (closes_on is null or closes_on > :today)
                    and contract_id in (select id from contract where portal_id = :portal and payer_id = :subscriber)
                order by valid_from desc
                limit 1
                """)
                .param("portal", portal.value())
                .param("subscriber", subscriber.value())
                .param("today", today)
                .query((row, _) -> new KeyStanding(
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("made_by"),
                        Optional.ofNullable(row.getObject("ends_on", LocalDate.class))
                                .map(end -> end.minusDays(1))
                                .orElse(null)))
                .optional();
    }

    /** Subscribers with a contract that runs, and neither an account nor a live key. */
    List<SubscriberId> without(PortalId portal, LocalDate today, boolean reachable, int most) {
        return jdbc.sql("select id from subscriber where " + WITHOUT
                        + " and (email_key is not null or not :reachable) order by ref limit :most")
                .param("portal", portal.value())
                .param("today", today)
                .param("reachable", reachable)
                .param("most", most)
                .query((row, _) -> new SubscriberId(row.getObject("id", UUID.class)))
                .list();
    }

    KeyHolding.Without countWithout(PortalId portal, LocalDate today) {
        return jdbc.sql("select count(*) as everybody, count(email_key) as reachable from subscriber where " + WITHOUT)
                .param("portal", portal.value())
                .param("today", today)
                .query((row, _) -> new KeyHolding.Without(row.getInt("everybody"), row.getInt("reachable")))
                .single();
    }

    /** Of two agents at once, one makes the key that lasts: the second ends that of the first. */
    void hold(PortalId portal, Collection<SubscriberId> subscribers) {
        if (!subscribers.isEmpty()) {
            jdbc.sql(
                            "select id from subscriber where portal_id = :portal and id in (:subscribers) order by id for update")
                    .param("portal", portal.value())
                    .param(
                            "subscribers",
                            subscribers.stream().map(SubscriberId::value).toList())
                    .query(UUID.class)
                    .list();
        }
    }

    /** Ends whatever key there is, from today. Whether one held. */
    boolean end(PortalId portal, Collection<SubscriberId> subscribers, LocalDate today) {
        if (subscribers.isEmpty()) {
            return false;
        }
        var ids = subscribers.stream().map(SubscriberId::value).toList();
        var own = jdbc.sql("""
                update subscriber_fact
                set closes_on = :today
                where portal_id = :portal and subscriber_id in (:subscribers) and fact = 'activation-key'
                    and (closes_on is null or closes_on > :today)
                """)
                .param("portal", portal.value())
                .param("subscribers", ids)
                .param("today", today)
                .update();
        var onContracts = jdbc.sql("""
                update contract_fact
                set closes_on = :today
                where portal_id = :portal and fact = 'activation-key' and (closes_on is null or closes_on > :today)
                    and contract_id in (select id from contract where portal_id = :portal and payer_id in (:subscribers))
                """)
                .param("portal", portal.value())
                .param("subscribers", ids)
                .param("today", today)
                .update();
        return own + onContracts > 0;
    }

    /** Of the key itself nothing is kept but its digest. */
    void add(
            PortalId portal,
            SubscriberId subscriber,
            ActivationKey key,
            String madeBy,
            LocalDate today,
            LocalDate lastDay) {
        jdbc.sql("""
                insert into subscriber_fact
                    (portal_id, digest, subscriber_id, fact, valid_from, closes_on, made_at, made_by)
                values (:portal, :digest, :subscriber, 'activation-key', :today, :closes, :now, :by)
                """)
                .param("portal", portal.value())
                .param("digest", Objects.requireNonNull(digests.written(portal, Fact.ACTIVATION_KEY, key.signs())))
                .param("subscriber", subscriber.value())
                .param("today", today)
                .param("closes", lastDay.plusDays(1))
                .param("now", at(clock.instant()))
                .param("by", madeBy)
                .update();
    }
}
