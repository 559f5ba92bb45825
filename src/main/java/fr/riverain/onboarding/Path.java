package fr.riverain.onboarding;

import fr.riverain.contract.SubscriberId;
import fr.riverain.identity.Citizen;
import fr.riverain.platform.Tokens;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What counts of a file on the way walked so far: evidence of another branch is invisible from here. */
record Path(List<Evidence> established) {

    static final Path START = new Path(List.of());

    <E extends Evidence> Optional<E> find(Class<E> kind) {
        return established.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    Optional<String> operator() {
        return find(Evidence.CommuneChosen.class).map(Evidence.CommuneChosen::operator);
    }

    Optional<String> email() {
        return find(Evidence.LoginChosen.class).map(Evidence.LoginChosen::email);
    }

    Optional<String> phone() {
        return find(Evidence.PhoneGiven.class).map(Evidence.PhoneGiven::number);
    }

    Optional<SubscriberId> subscriber() {
        return find(Evidence.SubscriberProven.class).flatMap(Evidence.SubscriberProven::subscriber);
    }

    /** Who FranceConnect vouches for. */
    Optional<Citizen> citizen() {
        return find(Evidence.FranceConnectOffered.class).flatMap(Evidence.FranceConnectOffered::citizen);
    }

    /** … and whose names are taken for somebody's own: those of a subscriber are billing's. */
    Optional<Citizen> named() {
        return citizen().filter(_ -> subscriber().isEmpty());
    }

    /** Whichever page it was chosen on. */
    Optional<String> password() {
        return find(Evidence.PasswordChosen.class)
                .map(Evidence.PasswordChosen::hash)
                .or(() -> find(Evidence.LoginChosen.class).flatMap(Evidence.LoginChosen::password));
    }

    /** A wrong proof that must look like a right one was given: nothing is sent, and nothing comes of it. */
    boolean leadsNowhere() {
        return find(Evidence.SubscriberProven.class)
                .filter(proven -> proven.subscriber().isEmpty())
                .isPresent();
    }

    /** What an agent approves is exactly this identity at this address, vouched for or not. */
    String seenByAgent() {
        var fields = find(Evidence.IdentityGiven.class)
                .map(Evidence.IdentityGiven::fields)
                .orElse(Map.of());
        var vouchedFor = citizen().isPresent() ? " FranceConnect" : "";
        return HexFormat.of().formatHex(Tokens.digest(new TreeMap<>(fields) + " " + email().orElse("") + vouchedFor));
    }

    /** One page further. Asks of one page may lean on each other, so what counts is looked for until nothing more does. */
    Optional<Path> through(Step.Page page, File file) {
        var path = this;
        var open = new ArrayList<>(page.asks());
        for (var moved = true; moved; ) {
            moved = false;
            for (var ask : List.copyOf(open)) {
                var answer = path.answer(ask, file);
                if (answer.isPresent()) {
                    path = path.and(answer.get());
                    moved = open.remove(ask);
                }
            }
        }
        return open.stream().allMatch(Ask::isOffer) ? Optional.of(path) : Optional.empty();
    }

    Optional<Evidence> answer(Ask ask, File file) {
        return file.evidence().stream().filter(one -> ask.answeredBy(one, this)).findFirst();
    }

    Path and(Evidence one) {
        return new Path(Stream.concat(established.stream(), Stream.of(one)).toList());
    }
}
