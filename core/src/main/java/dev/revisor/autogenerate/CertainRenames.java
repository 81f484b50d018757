package dev.revisor.autogenerate;

import dev.revisor.diff.Equivalence;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Attribute;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableAttributes;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the tables and columns that have another name now, because the same attributes of the same entities are kept in
 * them. What the author or the entities say comes first.
 */
final class CertainRenames {

    private final Equivalence names;
    private final Schema from;
    private final Target target;
    private final Map<TableName, Table> replayed;
    private final Map<TableName, TableAttributes> before;
    private final Map<TableName, TableAttributes> after;
    private final Map<Operation, String> reasons = new LinkedHashMap<>();

    /**
     * Prepares the search.
     *
     * @param from what is there
     * @param past what the revisions made and noted
     * @param target what the entities want
     */
    CertainRenames(Equivalence names, Schema from, Past past, Target target) {
        this.names = names;
        this.from = from;
        this.target = target;
        this.replayed = folded(past.schema().tables());
        this.before = folded(past.attributes().tables());
        this.after = folded(target.attributes().tables());
    }

    /**
     * Those of tables.
     *
     * @param told the tables that are renamed anyway: the names they will have, by those that they have
     */
    List<RenameTable> tables(Map<TableName, TableName> told) {
        Map<TableName, TableName> present = byFolded(from.tables().keySet(), names::fold);
        Map<TableName, TableName> wanted = byFolded(target.schema().tables().keySet(), names::fold);
        told.keySet().forEach(name -> present.remove(names.fold(name)));
        told.values().forEach(name -> wanted.remove(names.fold(name)));
        List<RenameTable> renames = new ArrayList<>();
        for (Move<TableName> move : Moves.of(kept(before), kept(after), present.keySet(), wanted.keySet())) {
            if (Objects.equals(move.from().schema(), move.to().schema())) {
                TableName to = wanted.getOrDefault(move.to(), move.to());
                RenameTable rename = new RenameTable(present.getOrDefault(move.from(), move.from()), to.name());
                reasons.put(rename, "still the table of " + move.because().shortOwner());
                renames.add(rename);
            }
        }
        return renames;
    }

    /**
     * Those of the columns of a table.
     *
     * @param table the table as it is
     * @param name the name it will have
     * @param told the columns that are renamed anyway
     */
    List<RenameColumn> columns(Table table, TableName name, NewNames told) {
        Map<Identifier, Set<Attribute>> kept = ours(table);
        if (kept.isEmpty()) {
            return List.of();
        }
        Map<Identifier, Identifier> present = columns(table);
        Map<Identifier, Identifier> wanted =
                target.schema().table(name).map(this::columns).orElse(Map.of());
        told.olds().forEach(old -> present.remove(names.fold(old)));
        told.wanted().forEach(column -> wanted.remove(names.fold(column)));
        TableAttributes keeps = after.getOrDefault(names.fold(name), TableAttributes.NONE);
        List<RenameColumn> renames = new ArrayList<>();
        for (Move<Identifier> move : Moves.of(kept, folded(keeps), present.keySet(), wanted.keySet())) {
            Identifier old = present.getOrDefault(move.from(), move.from());
            RenameColumn rename = new RenameColumn(name, old, wanted.getOrDefault(move.to(), move.to()));
            reasons.put(rename, "same attribute " + move.because());
            renames.add(rename);
        }
        return renames;
    }

    /** Why, for those of some renamings that were found here, also where a name is given in two steps. */
    Map<Operation, String> reasons(List<Operation> renames) {
        Map<Operation, String> found = new LinkedHashMap<>();
        for (Operation rename : renames) {
            reasons.forEach((certain, reason) -> {
                if (isStep(rename, certain)) {
                    found.put(rename, reason);
                }
            });
        }
        return found;
    }

    private static boolean isStep(Operation step, Operation whole) {
        if (step instanceof RenameTable one && whole instanceof RenameTable other) {
            return one.from().equals(other.from())
                    || one.from().withName(one.to()).equals(other.from().withName(other.to()));
        }
        return step instanceof RenameColumn one
                && whole instanceof RenameColumn other
                && one.table().equals(other.table())
                && (one.from().equals(other.from()) || one.to().equals(other.to()));
    }

    /** What the columns kept that a revision made; a table that plain SQL made is known by what was noted. */
    private Map<Identifier, Set<Attribute>> ours(Table table) {
        TableName name = names.fold(table.name());
        Map<Identifier, Set<Attribute>> kept = folded(before.getOrDefault(name, TableAttributes.NONE));
        Table made = replayed.get(name);
        if (made != null) {
            kept.keySet().retainAll(columns(made).keySet());
        }
        return kept;
    }

    private Map<Identifier, Identifier> columns(Table table) {
        return byFolded(table.columns().stream().map(Column::name).toList(), names::fold);
    }

    private Map<Identifier, Set<Attribute>> folded(TableAttributes attributes) {
        Map<Identifier, Set<Attribute>> folded = new LinkedHashMap<>();
        attributes.columns().forEach((column, kept) -> folded.put(names.fold(column), kept));
        return folded;
    }

    private <T> Map<TableName, T> folded(Map<TableName, T> tables) {
        Map<TableName, T> folded = new LinkedHashMap<>();
        tables.forEach((name, thing) -> folded.put(names.fold(name), thing));
        return folded;
    }

    private static Map<TableName, Set<Attribute>> kept(Map<TableName, TableAttributes> tables) {
        Map<TableName, Set<Attribute>> kept = new LinkedHashMap<>();
        tables.forEach((name, attributes) -> kept.put(name, attributes.all()));
        return kept;
    }

    private static <N> Map<N, N> byFolded(Collection<N> names, Function<N, N> fold) {
        Map<N, N> byFolded = new HashMap<>();
        names.forEach(name -> byFolded.put(fold.apply(name), name));
        return byFolded;
    }
}
