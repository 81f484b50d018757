package dev.revisor.autogenerate;

import dev.revisor.diff.Equivalence;
import dev.revisor.diff.Pairing;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * Names what entities left unnamed so that it can be compared by name: what is there keeps any name that the convention
 * could have given, such as one with another number.
 */
final class ComparableNames {

    private final Naming naming;
    private final Counterparts found;
    private final Pairing pairing;
    private final TakenNames taken;

    ComparableNames(Naming naming, Schema found, Equivalence equivalence) {
        this.naming = naming;
        this.found = new Counterparts(found, equivalence);
        this.pairing = new Pairing(equivalence);
        this.taken = new TakenNames(equivalence);
    }

    Schema of(Schema wanted) {
        taken.with(wanted);
        List<Table> kept = wanted.tables().values().stream()
                .map(table -> found.table(table.name())
                        .map(known -> kept(table, known))
                        .orElse(table))
                .toList();
        List<Table> named =
                kept.stream().map(table -> naming.named(table, taken)).toList();
        return Schema.of(named, List.copyOf(wanted.sequences().values()));
    }

    private Table kept(Table table, Table known) {
        return Naming.renamed(table, element -> {
            NamedElement named = element.withName(name(table, element, known).orElse(element.name()));
            taken.take(table.name(), named);
            return named;
        });
    }

    private Optional<Identifier> name(Table table, NamedElement element, Table known) {
        return element.name() != null
                ? Optional.empty()
                : known.namedElements().stream()
                        .filter(other -> naming.mayName(table, element, other.name())
                                && pairing.sameStructure(known, other, table, element))
                        .flatMap(other -> Optional.ofNullable(other.name()).stream())
                        .filter(name -> taken.isFree(table.name(), name))
                        .findFirst();
    }
}
