package dev.revisor.autogenerate;

import dev.revisor.schema.ColumnType;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.NamedEnumerationType;
import java.util.List;
import java.util.Optional;

/**
 * The words of an enumeration that come and go, so that a long list in which one differs need not be read twice.
 *
 * @param enumeration what stays, such as its name
 * @param added the words that come
 * @param removed the words that go
 */
record WordChange(String enumeration, List<String> added, List<String> removed) {

    /** What comes and goes where nothing else changes; nothing where other things do, or the order of the rest. */
    static Optional<WordChange> of(ColumnType from, ColumnType to) {
        if (from instanceof EnumerationType old && to instanceof EnumerationType wanted) {
            return old.length() == wanted.length()
                    ? of("enumeration", old.values(), wanted.values())
                    : Optional.empty();
        }
        return from instanceof NamedEnumerationType old
                        && to instanceof NamedEnumerationType wanted
                        && old.name().equals(wanted.name())
                ? of("enumeration " + old.name(), old.values(), wanted.values())
                : Optional.empty();
    }

    private static Optional<WordChange> of(String enumeration, List<String> old, List<String> wanted) {
        List<String> added = without(wanted, old);
        List<String> removed = without(old, wanted);
        boolean isInOrder = without(old, removed).equals(without(wanted, added));
        return isInOrder && !old.equals(wanted)
                ? Optional.of(new WordChange(enumeration, added, removed))
                : Optional.empty();
    }

    private static List<String> without(List<String> words, List<String> others) {
        return words.stream().filter(word -> !others.contains(word)).toList();
    }

    @Override
    public String toString() {
        return enumeration + words(" with ", added) + words(" without ", removed);
    }

    private static String words(String introduction, List<String> words) {
        return words.isEmpty() ? "" : introduction + "'" + String.join("', '", words) + "'";
    }
}
