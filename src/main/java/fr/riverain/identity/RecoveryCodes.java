package fr.riverain.identity;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Here;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes on a paper, for whoever has lost their second factor. Each opens once; digests are all that is kept. */
@Component
public class RecoveryCodes {

    private static final int MADE = 10;
    private static final int LENGTH = 10;
    private static final String WITHOUT_LOOK_ALIKES = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Keys keys;
    private final InstantSource clock;

    RecoveryCodes(TenantTransactions transactions, JdbcClient jdbc, Keys keys, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** New ones, to be shown now and never again. Those before count no more. */
    public List<String> renew(PortalId portal, Holder holder) {
        var codes = Stream.generate(() -> Tokens.signs(WITHOUT_LOOK_ALIKES, LENGTH))
                .distinct()
                .limit(MADE)
                .toList();
        transactions.in(portal, () -> {
            forget(portal, holder);
            codes.forEach(code -> add(portal, holder, code));
        });
        return codes;
    }

    private void add(PortalId portal, Holder holder, String code) {
        jdbc.sql("""
                insert into recovery_code (portal_id, holder_kind, holder_id, digest, made_at)
                values (:portal, :kind, :holder, :digest, :now)
                """)
                .param("portal", portal.value())
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .param("digest", keys.digest(Purpose.SECOND_FACTOR, portal, said(holder, code)))
                .param("now", at(clock.instant()))
                .update();
    }

    /** The database settles who of two is first with the same code. */
    boolean use(PortalId portal, Holder holder, String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return code.length() == LENGTH
                && transactions.in(portal, () -> jdbc.sql("""
                delete from recovery_code
                where portal_id = :portal and holder_kind = :kind and holder_id = :holder and digest in (:digests)
                """)
                                .param("portal", portal.value())
                                .param("kind", holder.kind().name())
                                .param("holder", holder.id())
                                .param("digests", keys.digests(Purpose.SECOND_FACTOR, portal, said(holder, code)))
                                .update())
                        == 1;
    }

    public void forget(PortalId portal, Holder holder) {
        transactions.in(portal, () -> jdbc.sql("""
                delete from recovery_code
                where portal_id = :portal and holder_kind = :kind and holder_id = :holder
                """)
                .param("portal", portal.value())
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .update());
    }

    /** As it is written on paper: K7QM2-XW9RD. */
    public static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** To be taken along. */
    public static String file(Here here, List<String> codes, String door) {
        var title =
                here.text("recovery.file", here.portal().name(), here.portal().url(door));
        return Stream.concat(Stream.of(title, ""), codes.stream().map(RecoveryCodes::shown))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String said(Holder holder, String code) {
        return "recovery %s %s %s".formatted(holder.kind(), holder.id(), code);
    }
}
