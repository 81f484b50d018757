package dev.revisor.pairs;

import dev.revisor.schema.Column;
import dev.revisor.schema.Database;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes foreign keys, and the columns for them. */
final class RandomReferences {

    private final Chance chance;
    private final RandomNames names;
    private final RandomParts parts;

    RandomReferences(Chance chance, RandomNames names, RandomParts parts) {
        this.chance = chance;
        this.names = names;
        this.parts = parts;
    }

    /** The table with a foreign key to another one or to itself, and with columns for it where it has none. */
    Optional<Table> withForeignKey(Table table, Table target) {
        Optional<List<Identifier>> key = chance.any(Parts.targets(target));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        List<Column> targets = key.get().stream()
                .map(name -> target.column(name).orElseThrow())
                .toList();
        boolean isNullable = !chance.oneIn(3);
        TableBuilder builder = table.edit();
        List<Column> columns = new ArrayList<>();
        for (Column referred : targets) {
            Column column = referring(table, referred, columns)
                    .orElseGet(() -> new Column(names.next("ref"), referred.type()).withNullable(isNullable));
            columns.add(column);
            if (!table.columns().contains(column)) {
                builder.add(column);
            }
        }
        boolean areNullable =
                columns.stream().allMatch(column -> column.nullable() && !Parts.inPrimaryKey(table, column.name()));
        List<Identifier> referring = columns.stream().map(Column::name).toList();
        boolean isTaken = table.foreignKeys().stream()
                        .anyMatch(other -> other.columns().stream().anyMatch(referring::contains))
                || table.indexes().stream()
                        .anyMatch(index -> Parts.columns(index).equals(referring));
        ForeignKey added = new ForeignKey(
                names.maybe("fk"),
                referring,
                target.name(),
                key.get(),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
        return isTaken
                ? Optional.empty()
                : Optional.of(builder.add(reconsidered(added, areNullable)).build());
    }

    /**
     * The same key that acts otherwise or at another time.
     *
     * @param isNullable whether all its columns may lack a value
     */
    ForeignKey reconsidered(ForeignKey key, boolean isNullable) {
        return key.onDelete(onDelete(isNullable))
                .onUpdate(onUpdate(isNullable))
                .withDeferrability(parts.deferrability(Database.POSTGRESQL, Database.SQLITE));
    }

    private Optional<Column> referring(Table table, Column referred, List<Column> taken) {
        return chance.oneIn(3)
                ? table.columns().stream()
                        .filter(column -> column.type().equals(referred.type()) && column.collation() == null)
                        .filter(column -> !column.equals(referred) && !taken.contains(column))
                        .filter(column -> column.numbering() == null
                                && column.generated() == null
                                && column.defaultValue() == null
                                && !Parts.isMentioned(table, column.name())
                                && !Parts.inPrimaryKey(table, column.name()))
                        .findFirst()
                : Optional.empty();
    }

    private ReferentialAction onDelete(boolean isNullable) {
        if (isNullable && parts.isOneOf(Database.H2, Database.POSTGRESQL, Database.SQLITE) && chance.oneIn(6)) {
            return ReferentialAction.SET_DEFAULT;
        }
        ReferentialAction action = chance.one(List.of(
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                ReferentialAction.CASCADE,
                ReferentialAction.RESTRICT,
                ReferentialAction.SET_NULL));
        return action == ReferentialAction.SET_NULL && !isNullable ? ReferentialAction.NO_ACTION : action;
    }

    /** MariaDB doesn't pass on to a column that is not null what may be none. */
    private ReferentialAction onUpdate(boolean isNullable) {
        if (!isNullable || !chance.oneIn(6)) {
            return ReferentialAction.NO_ACTION;
        }
        return parts.isOneOf(Database.H2, Database.POSTGRESQL, Database.SQLITE)
                ? chance.one(List.of(ReferentialAction.values()))
                : ReferentialAction.CASCADE;
    }
}
