package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.Dialect;
import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way through a run of operations: what it becomes, the statements for that as long as SQLite can make
 * each change itself, and whether one of them wants a rebuild.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html">what SQLite's alter table can do</a>
 */
final class TableState {

    private final SqliteDefinitions definitions;
    private final Dialect dialect;
    private final TableName name;
    private final TableEditor editor;
    private final List<IndexText> indexes;
    private final Set<String> newColumns = new HashSet<>();
    private final List<String> alters = new ArrayList<>();
    private boolean hasDroppedColumn;
    private boolean needsRebuild;

    TableState(SqliteDefinitions definitions, TableName name, TableText table, List<IndexText> indexes) {
        this.definitions = definitions;
        this.dialect = definitions.dialect();
        this.name = name;
        this.editor = new TableEditor(table);
        this.indexes = new ArrayList<>(indexes);
    }

    void apply(Operation operation) {
        if (operation instanceof AddColumn add) {
            addColumn(add.column());
        } else if (operation instanceof AlterColumn alter) {
            alterColumn(alter);
        } else if (operation instanceof DropColumn drop) {
            dropColumn(existing(drop.name().text()).name());
        } else if (operation instanceof AddConstraint add) {
            addConstraint(add.constraint());
        } else if (operation instanceof DropConstraint drop) {
            dropConstraint(drop);
        } else if (operation instanceof RenameConstraint rename) {
            editor.rename(existing(rename.from(), null), dialect.quote(rename.to()));
            needsRebuild = true;
        } else if (operation instanceof CreateIndex create) {
            createIndex(create);
        } else if (operation instanceof RenameIndex rename) {
            renameIndex(rename);
        } else if (operation instanceof DropIndex drop) {
            dropIndex(drop);
        }
    }

    boolean needsRebuild() {
        return needsRebuild;
    }

    /** Whether views and triggers may have lost what they use. */
    boolean hasDroppedColumn() {
        return hasDroppedColumn;
    }

    /** The statements that do without a rebuild. */
    List<String> alters() {
        return alters;
    }

    TableText table() {
        return editor.table();
    }

    List<IndexText> indexes() {
        return indexes;
    }

    /** Whether a column has no values to be copied. */
    boolean isNew(ColumnText column) {
        return newColumns.contains(Names.fold(column.name()));
    }

    private void addColumn(Column column) {
        String definition = definitions.column(column);
        editor.addColumn(definition);
        newColumns.add(Names.fold(dialect.storedName(column.name())));
        alter("add column " + definition, canBeAdded(column));
    }

    private void alterColumn(AlterColumn alter) {
        existing(alter.to().name().text());
        TableText before = editor.table();
        new ColumnChange(definitions, alter.from(), alter.to()).apply(editor);
        needsRebuild |= !before.sql().equals(editor.table().sql());
    }

    private void dropColumn(String column) {
        boolean isFree = editor.table().isFree(column) && indexes.stream().noneMatch(index -> index.mentions(column));
        editor.dropColumn(column);
        indexes.removeIf(index -> index.mentions(column));
        newColumns.remove(Names.fold(column));
        hasDroppedColumn = true;
        alter("drop column " + Names.quoted(column), isFree);
    }

    private void addConstraint(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            key.columns()
                    .forEach(
                            column -> requireValues(column.text(), key.columns().size() == 1));
        }
        editor.addConstraint(definitions.constraint(constraint));
        needsRebuild = true;
    }

    private void dropConstraint(DropConstraint drop) {
        Clause clause = existing(drop.name(), drop.definition());
        editor.remove(clause);
        if (clause instanceof Clause.Key key && key.isPrimary()) {
            key.columns().forEach(column -> requireValues(column, false));
        }
        needsRebuild = true;
    }

    private void createIndex(CreateIndex create) {
        String sql = definitions.createIndex(name, create.index());
        indexes.add(IndexText.read(sql));
        alters.add(sql);
    }

    private void dropIndex(DropIndex drop) {
        IndexText index = existing(drop);
        indexes.remove(index);
        alters.add("drop index " + dialect.quote(name.withName(dialect.identifier(index.name()))));
    }

    private void renameIndex(RenameIndex rename) {
        DropIndex drop = new DropIndex(rename.table(), rename.from(), null);
        IndexText index = existing(drop);
        dropIndex(drop);
        indexes.add(index.named(dialect.quote(rename.to())));
        alters.add(index.creation(dialect.quote(name.withName(rename.to()))));
    }

    private void alter(String what, boolean isPossible) {
        alters.add("alter table " + dialect.quote(name) + " " + what);
        needsRebuild |= !isPossible;
    }

    /** Whether SQLite can add a column without a rebuild. */
    static boolean canBeAdded(Column column) {
        Column expanded = RawColumn.expanded(column);
        String value = expanded.defaultValue();
        boolean isConstant = value == null || SqliteDefinitions.isConstant(value);
        boolean isFilled = expanded.nullable() || value != null && !Names.same(value.strip(), "null");
        GeneratedExpression generated = expanded.generated();
        boolean isNumbered = column.numbering() != null || RawColumn.isKey(column);
        return !isNumbered && (generated == null ? isConstant && isFilled : !generated.stored());
    }

    private void requireValues(String column, boolean isOnlyKey) {
        ColumnText text = existing(column);
        boolean isRowid = isOnlyKey && text.type().equals("integer");
        if (!isRowid && text.clause(Clause.NotNull.class).isEmpty()) {
            editor.clause(text.name(), Clause.NotNull.class, "not null");
        }
    }

    private ColumnText existing(String column) {
        return editor.table()
                .column(column)
                .orElseThrow(() -> new TableRebuildException(
                        name, "it has no column '" + column + "', look at its definition in sqlite_master"));
    }

    private Clause existing(@Nullable Identifier constraint, @Nullable Constraint definition) {
        return new ConstraintFinder(editor.table())
                .find(constraint, definition)
                .orElseThrow(() -> new TableRebuildException(
                        name,
                        "it has no constraint '" + (constraint == null ? definition : constraint)
                                + "', look at its definition in sqlite_master"));
    }

    private IndexText existing(DropIndex drop) {
        return found(drop)
                .orElseThrow(() -> new TableRebuildException(
                        name,
                        "it has no index '" + (drop.name() == null ? drop.definition() : drop.name())
                                + "', look at its indexes in sqlite_master"));
    }

    private Optional<IndexText> found(DropIndex drop) {
        if (drop.name() != null) {
            String text = drop.name().text();
            return indexes.stream()
                    .filter(index -> Names.same(index.name(), text))
                    .findFirst();
        }
        IndexText expected = IndexText.read(definitions.createIndex(name, Objects.requireNonNull(drop.definition())));
        return indexes.stream()
                .filter(index -> index.isSameAs(expected, editor.table().columnNames()))
                .findFirst();
    }
}
