package dev.revisor.autogenerate;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Deferrability;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Definitions as people read them, close to SQL. */
final class Definitions {

    private static final List<Function<Column, String>> ATTRIBUTES = List.of(
            column -> column.type().toString(),
            column -> column.nullable() ? "" : "not null",
            column -> column.defaultValue() == null ? "" : "default " + column.defaultValue(),
            column -> column.numbering() == null ? "" : identity(column.numbering()),
            column -> column.generated() == null
                    ? ""
                    : "generated as (" + column.generated().expression() + ")"
                            + (column.generated().stored() ? " stored" : ""),
            column -> column.collation() == null ? "" : "collate " + column.collation(),
            column -> column.comment() == null ? "" : "comment '" + column.comment() + "'");

    private Definitions() {}

    static String of(Column column) {
        return ATTRIBUTES.stream()
                .map(attribute -> attribute.apply(column))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Only what differs, such as {@code varchar(50) -> varchar(100), not null}. */
    static String difference(Column from, Column to) {
        List<String> parts = new ArrayList<>();
        for (Function<Column, String> attribute : ATTRIBUTES) {
            String old = attribute.apply(from);
            String wanted = attribute.apply(to);
            if (!Objects.equals(old, wanted)) {
                parts.add(transition(old, wanted));
            }
        }
        WordChange.of(from.type(), to.type()).ifPresent(words -> parts.set(0, words.toString()));
        return String.join(", ", parts);
    }

    static String of(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return "primary key " + list(key.columns()) + deferrability(key);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return "unique " + nulls(unique.areNullsEqual()) + list(unique.columns()) + deferrability(unique);
        }
        return constraint instanceof ForeignKey key
                ? foreignKey(key)
                : "check (" + ((CheckConstraint) constraint).expression() + ")";
    }

    static String of(Index index) {
        String parts = index.parts().stream().map(Definitions::part).collect(Collectors.joining(", ", "(", ")"));
        String method = index.method() == null ? "" : "using " + index.method() + " ";
        String included = index.included().isEmpty() ? "" : " include " + list(index.included());
        String predicate = index.predicate() == null ? "" : " where " + index.predicate();
        return (index.isUnique() ? "unique index " : "index ")
                + method
                + nulls(index.areNullsEqual())
                + parts
                + included
                + predicate;
    }

    private static String transition(String old, String wanted) {
        if (wanted.isEmpty()) {
            return old.equals("not null") ? "null" : "no " + old;
        }
        return old.isEmpty() ? wanted : old + " -> " + wanted;
    }

    private static String identity(Identity identity) {
        String always = identity.always() ? " always" : "";
        return identity.start() == 1 && identity.increment() == 1
                ? "identity" + always
                : "identity" + always + " by " + identity.increment() + " from " + identity.start();
    }

    private static String foreignKey(ForeignKey key) {
        String actions = action(" on delete ", key.onDelete()) + action(" on update ", key.onUpdate());
        return "foreign key " + list(key.columns()) + " -> " + key.target() + " " + list(key.targetColumns()) + actions
                + deferrability(key);
    }

    private static String action(String words, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : words + action.sql();
    }

    private static String deferrability(Constraint key) {
        return key.deferrability() == Deferrability.NOT_DEFERRABLE
                ? ""
                : " " + key.deferrability().sql();
    }

    private static String part(IndexPart part) {
        String key = part.column() == null
                ? "(" + part.expression() + ")"
                : part.column().toString();
        String directed = part.isDescending() ? key + " desc" : key;
        return part.nulls() == null ? directed : directed + " " + part.nulls().sql();
    }

    private static String nulls(boolean areEqual) {
        return areEqual ? "nulls not distinct " : "";
    }

    private static String list(List<Identifier> names) {
        return names.stream().map(Identifier::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
