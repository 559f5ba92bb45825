package fr.riverain.platform;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.Limit.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts behind the throttle. Two tries at once are settled by the row they share. */
@Component
class Tries {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Tries(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The subject is a digest, in hexadecimal figures. */
    record Door(PortalId portal, String name, String subject) {}

    /**
     * Counts a try if the door is open; else says until when it is shut, and changes nothing. Moments are reckoned in seconds: adding
     * an interval to one depends on a time zone, and Citus wants here what depends on nothing.
     */
    Optional<Instant> pass(Door door, Schedule schedule) {
        var counted = asked("""
                insert into throttle (portal_id, name, subject, tries, shut_until, forgotten_at)
                values (:portal, :name, :subject, 1,
                    case when 1 < :free then :now else to_timestamp(:seconds + :first) end,
                    to_timestamp(:seconds + :remembered))
                on conflict (portal_id, name, subject) do update set
                    tries = case when throttle.forgotten_at <= :now then 1 else throttle.tries + 1 end,
                    shut_until = case
                        when throttle.forgotten_at <= :now then excluded.shut_until
                        when throttle.tries + 1 < :free then :now
                        else to_timestamp(
                            :seconds + least(:longest, :first * power(2, least(throttle.tries + 1 - :free, 20))))
                        end,
                    forgotten_at = case
                        when throttle.forgotten_at <= :now or :renewed then excluded.forgotten_at
                        else throttle.forgotten_at
                        end
                where throttle.shut_until <= :now or throttle.forgotten_at <= :now
                """, door)
                .param("seconds", clock.millis() / 1000.0)
                .param("free", schedule.free())
                .param("first", seconds(schedule.first()))
                .param("longest", seconds(schedule.longest()))
                .param("remembered", seconds(schedule.remembered()))
                .param("renewed", schedule.renewed())
                .update();
        return counted > 0 ? Optional.empty() : shut(door).or(() -> Optional.of(clock.instant()));
    }

    /** A door that is shut for other tries stays shut. */
    void giveBack(Door door, Schedule schedule) {
        asked("""
                update throttle
                set tries = tries - 1,
                    shut_until = case when tries - 1 < :free then :now else shut_until end
                where portal_id = :portal and name = :name and subject = :subject and forgotten_at > :now and tries > 0
                """, door).param("free", schedule.free()).update();
    }

    Optional<Instant> shut(Door door) {
        return asked("""
                select least(shut_until, forgotten_at)
                from throttle
                where portal_id = :portal and name = :name and subject = :subject
                    and shut_until > :now and forgotten_at > :now
                """, door)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    int remembered(Door door) {
        return asked("""
                select tries
                from throttle
                where portal_id = :portal and name = :name and subject = :subject and forgotten_at > :now
                """, door).query(Integer.class).optional().orElse(0);
    }

    boolean familiar(Door door) {
        return asked("""
                select 1
                from throttle
                where portal_id = :portal and name = :name and subject = :subject and familiar_until > :now
                """, door).query(Integer.class).optional().isPresent();
    }

    void forget(Door door) {
        asked("delete from throttle where portal_id = :portal and name = :name and subject = :subject", door)
                .update();
    }

    void befriend(Door door, Duration time) {
        asked("""
                insert into throttle (portal_id, name, subject, tries, shut_until, forgotten_at, familiar_until)
                values (:portal, :name, :subject, 0, :now, :now, :until)
                on conflict (portal_id, name, subject) do update set
                    tries = 0, shut_until = :now, forgotten_at = :now, familiar_until = :until
                """, door).param("until", at(clock.instant().plus(time))).update();
    }

    int purge(PortalId portal) {
        return jdbc.sql("""
                delete from throttle
                where portal_id = :portal and forgotten_at < :now
                    and (familiar_until is null or familiar_until < :now)
                """)
                .param("portal", portal.value())
                .param("now", at(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec asked(String question, Door door) {
        return jdbc.sql(question)
                .param("portal", door.portal().value())
                .param("name", door.name())
                .param("subject", HexFormat.of().parseHex(door.subject()))
                .param("now", at(clock.instant()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
