package fr.riverain.account;

import fr.riverain.notification.Returned;
import fr.riverain.notification.ReturnedAddresses;
import fr.riverain.portal.Here;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells whoever is signed in that our messages do not reach them: nobody else can. */
@Component
public class ReturnedMessages {

    private final ReturnedAddresses returned;

    ReturnedMessages(ReturnedAddresses returned) {
        this.returned = returned;
    }

    /**
     * A calm notice.
     *
     * @param path where another address or mobile is given, and where this one is said to be right
     */
    public record Trouble(String sentence, String change, String right, String path) {}

    public List<Trouble> of(Here here, Visitor visitor) {
        var logins = Stream.of(visitor.email(), visitor.phone())
                .flatMap(Stream::ofNullable)
                .toList();
        return returned.among(visitor.portal(), logins).stream()
                .map(one -> trouble(here, visitor, one))
                .toList();
    }

    private static Trouble trouble(Here here, Visitor visitor, Returned one) {
        var kind = one.mail() ? Login.Kind.EMAIL : Login.Kind.PHONE;
        return new Trouble(
                here.text(
                        "returning.sentence." + kind.word(),
                        one.mail() ? String.valueOf(visitor.email()) : visitor.mobile(),
                        here.words().day(one.lastAt())),
                here.text("returning.change." + kind.word()),
                here.text("returning.right"),
                "/compte/" + kind.slug());
    }
}
