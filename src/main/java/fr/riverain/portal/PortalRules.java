package fr.riverain.portal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a portal's file may say and still make no sense. Each rule names the place, as a JSON pointer, and what is allowed. */
final class PortalRules {

    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]+");
    private static final Pattern TELEPHONE =
            Pattern.compile("0[1-9](?:\\h\\d\\d){4}|0\\h8\\d\\d\\h\\d{3}\\h\\d{3}|3\\d{3}|\\+\\d{2,3}(?:\\h\\d{1,4})+");
    private static final Pattern SMS_SENDER = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 ]{3,11}");

    /** Takes where the file says it, and what is wrong with it. */
    interface Refusing {
        void refuse(String pointer, String sentence);
    }

    private final PortalFile said;
    private final Refusing refusing;

    private PortalRules(PortalFile said, Refusing refusing) {
        this.said = said;
        this.refusing = refusing;
    }

    static void check(PortalFile said, Refusing refusing) {
        var rules = new PortalRules(said, refusing);
        rules.address();
        rules.identity();
        rules.reached();
        rules.operators();
        rules.sessions();
        rules.legal();
    }

    private void address() {
        when(said.number() < 1, "/number", "a portal's number is 1 or more");
        when(said.hosts().isEmpty(), "/hosts", "a portal answers to at least one host name");
        each(said.hosts(), "/hosts", HOST, "is no host name; write it in small letters, without scheme or port");
        when(new HashSet<>(said.hosts()).size() < said.hosts().size(), "/hosts", "a host name is said twice");
        when(said.services().isEmpty(), "/services", "a portal has at least one service: water, sanitation, waste");
        try {
            ZoneId.of(said.timeZone());
        } catch (DateTimeException e) {
            refusing.refuse("/time-zone", "'%s' is no time zone; write Europe/Paris".formatted(said.timeZone()));
        }
    }

    private void identity() {
        var identity = said.identity();
        when(identity.registrations().isEmpty(), "/identity/registrations", "at least one SIRET is needed");
        for (var i = 0; i < identity.registrations().size(); i++) {
            var siret = identity.registrations().get(i).siret();
            when(
                    !Registers.isSiret(siret),
                    "/identity/registrations/%d/siret".formatted(i),
                    "'%s' is no SIRET: 14 digits without spaces, of which the last checks the others".formatted(siret));
        }
        var vat = identity.vatNumber();
        when(
                vat != null && !Registers.isVatNumber(vat),
                "/identity/vat-number",
                "'%s' is no French VAT number: FR, two digits that check the others, the SIREN".formatted(vat));
        when(identity.headOffice().isEmpty(), "/identity/head-office", "an address has at least one line");
        website(identity.website(), "/identity/website");
        sender();
    }

    private void sender() {
        email(said.sender().address(), "/sender/address");
        email(said.sender().replyTo(), "/sender/reply-to");
        var sms = said.sender().sms();
        when(
                sms != null && !SMS_SENDER.matcher(sms).matches(),
                "/sender/sms",
                "'%s' cannot send: 3 to 11 letters without accents, digits or spaces, at least one letter"
                        .formatted(sms));
    }

    private void reached() {
        var identity = said.identity();
        email(identity.email(), "/identity/email");
        email(identity.dataProtection().email(), "/identity/data-protection/email");
        telephone(identity.host().phone(), "/identity/host/phone");
        when(identity.phones().isEmpty(), "/identity/phones", "a portal has at least one telephone number");
        for (var i = 0; i < identity.phones().size(); i++) {
            telephone(identity.phones().get(i).number(), "/identity/phones/%d/number".formatted(i));
        }
        var emergency = identity.emergency();
        telephone(emergency == null ? null : emergency.number(), "/identity/emergency/number");
        for (var i = 0; i < identity.places().size(); i++) {
            telephone(identity.places().get(i).phone(), "/identity/places/%d/phone".formatted(i));
        }
    }

    private void operators() {
        when(said.operators().isEmpty(), "/operators", "somebody runs the service: at least one operator");
        var codes = new HashSet<String>();
        var servedBy = new HashMap<String, String>();
        for (var i = 0; i < said.operators().size(); i++) {
            var operator = said.operators().get(i);
            var at = "/operators/" + i;
            when(!CODE.matcher(operator.code()).matches(), at + "/code", "a code is small letters, digits and dashes");
            when(
                    !codes.add(operator.code()),
                    at + "/code",
                    "two operators have the code '%s'".formatted(operator.code()));
            for (var j = 0; j < operator.communes().size(); j++) {
                var insee = operator.communes().get(j);
                var place = "%s/communes/%d".formatted(at, j);
                when(
                        Communes.find(insee).isEmpty(),
                        place,
                        "'%s' is no commune's INSEE code (not its postcode; the code of today, if communes merged)"
                                .formatted(insee));
                var other = servedBy.put(insee, operator.name());
                when(other != null, place, "commune %s is served by %s already".formatted(insee, other));
            }
        }
    }

    private void sessions() {
        var times = said.sessions();
        longer(times.idle(), times.longest(), "/sessions/longest", "idle");
        longer(times.longest(), times.remembered(), "/sessions/remembered", "longest");
    }

    private void longer(Duration less, Duration more, String at, String than) {
        when(more.compareTo(less) < 0, at, "cannot be shorter than '%s'".formatted(than));
    }

    private void legal() {
        var accessibility = said.legal().accessibility();
        website(accessibility.plan(), "/legal/accessibility/plan");
        var audit = accessibility.audit();
        if (audit != null) {
            percent(audit.percent(), "/legal/accessibility/audit/percent");
            percent(audit.average(), "/legal/accessibility/audit/average");
        }
    }

    private void percent(@Nullable Integer value, String at) {
        when(value != null && (value < 0 || value > 100), at, "a rate is 0 to 100");
    }

    private void website(@Nullable String address, String at) {
        when(
                address != null && !address.matches("https://[^\\s\"<>]+"),
                at,
                "'%s' is no address; write https://…".formatted(address));
    }

    private void email(@Nullable String address, String at) {
        when(address != null && !EMAIL.matcher(address).matches(), at, "'%s' is no e-mail address".formatted(address));
    }

    private void telephone(@Nullable String number, String at) {
        when(
                number != null && !TELEPHONE.matcher(number).matches(),
                at,
                "'%s' is no telephone number; write 04 65 71 13 00, 0 805 123 456 or 3949".formatted(number));
    }

    private void each(List<String> values, String at, Pattern pattern, String otherwise) {
        for (var i = 0; i < values.size(); i++) {
            when(
                    !pattern.matcher(values.get(i)).matches(),
                    at + "/" + i,
                    "'%s' %s".formatted(values.get(i), otherwise));
        }
    }

    private void when(boolean broken, String pointer, String sentence) {
        if (broken) {
            refusing.refuse(pointer, sentence);
        }
    }
}
