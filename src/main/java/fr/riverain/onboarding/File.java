package fr.riverain.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything an attempt has ever established, kept and replaced as a whole. It never holds a "current step". */
record File(List<Evidence> evidence) {

    static final File EMPTY = new File(List.of());

    File {
        evidence = List.copyOf(evidence);
    }

    File with(Evidence added) {
        return new File(Stream.concat(evidence.stream().filter(one -> !added.replaces(one)), Stream.of(added))
                .toList());
    }

    File with(List<Evidence> added) {
        var file = this;
        for (var one : added) {
            file = file.with(one);
        }
        return file;
    }

    <E extends Evidence> Optional<E> find(Class<E> kind) {
        return evidence.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    Optional<String> branchOf(Step.Choice choice) {
        return evidence.stream()
                .<String>mapMulti((one, taken) -> {
                    if (one instanceof Evidence.BranchTaken(var slug, var branch) && slug.equals(choice.slug())) {
                        taken.accept(branch);
                    }
                })
                .filter(choice.branches()::containsKey)
                .findFirst();
    }
}
