package dev.revisor.autogenerate;

import dev.revisor.dialect.Dialect;
import dev.revisor.diff.Pairing;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives what the catalogs say back the words of its author.
 *
 * <p>A definition replayed from the revisions is used wherever it means what the catalog says; else that of the target;
 * else the catalog's own, and a note says so where the revisions said something else.
 */
final class Recollection {

    private final Dialect dialect;
    private final DialectEquivalence equivalence;
    private final Pairing pairing;
    private final List<Counterparts> authored;
    private final List<Schema> sources;
    private final List<String> notes = new ArrayList<>();

    Recollection(Dialect dialect, DialectEquivalence equivalence, Schema replayed, Schema target) {
        this.dialect = dialect;
        this.equivalence = equivalence;
        this.pairing = new Pairing(equivalence);
        this.sources = List.of(replayed, target);
        this.authored = sources.stream()
                .map(source -> new Counterparts(source, equivalence))
                .toList();
    }

    /** The schema of the catalogs in its authors' words. */
    Schema recollect(Schema found) {
        equivalence.foresee(found, likeliest(found));
        Schema schema = Schema.of(
                found.tables().values().stream().map(this::recollect).toList(),
                found.sequences().values().stream().map(this::recollect).toList());
        Counterparts tables = new Counterparts(schema, equivalence);
        for (Schema source : sources) {
            for (Sequence sequence : source.sequences().values()) {
                schema = recognise(schema, tables, sequence);
            }
        }
        return schema;
    }

    private Schema likeliest(Schema found) {
        return Schema.of(
                found.tables().values().stream()
                        .flatMap(table -> candidates(table).stream().limit(1))
                        .toList(),
                List.of());
    }

    /** Where catalog and revisions disagree, for people. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private Table recollect(Table found) {
        List<Table> candidates = candidates(found);
        if (candidates.isEmpty()) {
            return found;
        }
        List<CheckConstraint> checks = new ArrayList<>(found.checks());
        TableBuilder builder = new TableBuilder(candidates.get(0).name());
        found.columns().forEach(column -> builder.add(recollect(found, column, candidates, checks)));
        Optional.ofNullable(found.primaryKey()).ifPresent(key -> builder.add(recollect(found, key, candidates)));
        found.uniques().forEach(unique -> builder.add(recollect(found, unique, candidates)));
        found.foreignKeys().forEach(key -> builder.add(recollect(found, key, candidates)));
        checks.forEach(check -> builder.add(recollect(found, check, candidates)));
        found.indexes().forEach(index -> builder.add(recollect(found, index, candidates)));
        return builder.comment(found.comment()).build();
    }

    private Column recollect(Table found, Column column, List<Table> candidates, List<CheckConstraint> checks) {
        for (Table candidate : candidates) {
            Optional<Column> same = counterpart(candidate, column)
                    .filter(authoredColumn ->
                            equivalence.sameButImpliedChecks(found, column, candidate, authoredColumn))
                    .filter(authoredColumn -> claimsItsCheck(found, candidate, authoredColumn, checks));
            if (same.isPresent()) {
                return same.get();
            }
        }
        noteDisagreement(found, column);
        return column;
    }

    private boolean claimsItsCheck(Table found, Table candidate, Column column, List<CheckConstraint> checks) {
        if (!equivalence.hasImpliedCheck(column)) {
            return true;
        }
        Optional<CheckConstraint> check = equivalence.impliedCheck(found, candidate, column);
        check.ifPresent(checks::remove);
        return check.isPresent();
    }

    private void noteDisagreement(Table found, Column column) {
        authored.get(0)
                .table(found.name())
                .flatMap(table -> counterpart(table, column))
                .ifPresent(authoredColumn -> notes.add("Column '" + found.name() + "." + column.name()
                        + "' is not what the revisions made of it: the definition in the database is used"));
    }

    private TableElement recollect(Table found, TableElement element, List<Table> candidates) {
        for (Table candidate : candidates) {
            Optional<TableElement> same = candidate.elements().stream()
                    .filter(authoredElement -> pairing.sameStructure(found, element, candidate, authoredElement))
                    .findFirst();
            if (same.isPresent()) {
                return named(same.get(), element);
            }
        }
        return element;
    }

    /** The authored element under the name it has in the catalog. */
    private TableElement named(TableElement authoredElement, TableElement found) {
        Identifier name = ((NamedElement) found).name();
        Identifier authoredName = ((NamedElement) authoredElement).name();
        boolean isSame =
                name != null && authoredName != null && equivalence.fold(name).equals(equivalence.fold(authoredName));
        return authoredElement instanceof PrimaryKey || isSame
                ? authoredElement
                : ((NamedElement) authoredElement).withName(name);
    }

    private Sequence recollect(Sequence found) {
        return authored.stream()
                .flatMap(source -> source.sequence(found.name()).stream())
                .filter(sequence -> equivalence.sameSequence(found, sequence))
                .findFirst()
                .orElse(found);
    }

    private Schema recognise(Schema schema, Counterparts tables, Sequence sequence) {
        return dialect.sequenceTable(sequence)
                .flatMap(table -> tables.table(table.name())
                        .filter(found -> columnNames(found).equals(columnNames(table))))
                .filter(found -> schema.tables().containsKey(found.name()))
                .map(found -> schema.withoutTable(found.name()).with(sequence))
                .orElse(schema);
    }

    private List<Table> candidates(Table found) {
        return authored.stream()
                .flatMap(source -> source.table(found.name()).stream())
                .toList();
    }

    private Optional<Column> counterpart(Table table, Column column) {
        Identifier name = equivalence.fold(column.name());
        return table.columns().stream()
                .filter(candidate -> equivalence.fold(candidate.name()).equals(name))
                .findFirst();
    }

    private List<Identifier> columnNames(Table table) {
        return table.columns().stream()
                .map(column -> equivalence.fold(column.name()))
                .toList();
    }
}
