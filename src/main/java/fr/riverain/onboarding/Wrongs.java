package fr.riverain.onboarding;

import fr.riverain.portal.Here;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to look at again on a page, said where it stands and once at the top. */
public record Wrongs(Here here, List<Wrong> all) {

    public boolean any() {
        return !all.isEmpty();
    }

    public boolean marks(String field) {
        return all.stream().anyMatch(wrong -> wrong.isAbout(field));
    }

    public @Nullable String invalid(String field) {
        return marks(field) ? "true" : null;
    }

    /** The sentence beside the field; nothing where another field of the same fault has said it. */
    public Optional<String> at(String field) {
        return all.stream()
                .filter(wrong -> wrong.field().equals(field))
                .findFirst()
                .map(this::sentence);
    }

    /** Where a sentence marks several fields, it stands above the first of them. */
    public boolean shared(String field) {
        return all.stream()
                .anyMatch(wrong -> wrong.isAbout(field) && !wrong.alsoAbout().isEmpty());
    }

    public String sentence(Wrong wrong) {
        return here.text(wrong.key(), wrong.arguments().toArray());
    }

    /** What a field is described by, for those who hear the page: these hints, then what is wrong; nothing where there is neither. */
    public @Nullable String describedBy(String field, String... hints) {
        var wrong = all.stream().filter(one -> one.isAbout(field)).map(one -> one.field() + "-erreur");
        var described = String.join(" ", Stream.concat(Stream.of(hints), wrong).toList());
        return described.isEmpty() ? null : described;
    }
}
