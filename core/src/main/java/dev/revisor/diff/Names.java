package dev.revisor.diff;

import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names compared as the database folds them. */
final class Names {

    private final Equivalence equivalence;

    Names(Equivalence equivalence) {
        this.equivalence = equivalence;
    }

    boolean same(Identifier one, Identifier other) {
        return one.equals(other) || equivalence.fold(one).equals(equivalence.fold(other));
    }

    boolean same(TableName one, TableName other) {
        return one.equals(other) || fold(one).equals(fold(other));
    }

    boolean same(List<Identifier> some, List<Identifier> others) {
        return some.equals(others) || fold(some).equals(fold(others));
    }

    TableName fold(TableName name) {
        return equivalence.fold(name);
    }

    Identifier fold(Identifier name) {
        return equivalence.fold(name);
    }

    List<Identifier> fold(List<Identifier> names) {
        return names.stream().map(equivalence::fold).toList();
    }

    <T> Optional<T> find(Map<TableName, T> things, TableName name) {
        T exact = things.get(name);
        return exact != null
                ? Optional.of(exact)
                : things.entrySet().stream()
                        .filter(entry -> same(entry.getKey(), name))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }
}
