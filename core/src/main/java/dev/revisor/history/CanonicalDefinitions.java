package dev.revisor.history;

import static dev.revisor.history.CanonicalText.flag;
import static dev.revisor.history.CanonicalText.name;
import static dev.revisor.history.CanonicalText.names;
import static dev.revisor.history.CanonicalText.node;
import static dev.revisor.history.CanonicalText.optional;
import static dev.revisor.history.CanonicalText.optionalName;
import static dev.revisor.history.CanonicalText.optionalSql;
import static dev.revisor.history.CanonicalText.text;

import dev.revisor.schema.ArrayType;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Deferrability;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.GeneratedExpression;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.RawType;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableComment;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Definitions of the schema in their canonical form; the words are part of every checksum ever recorded. */
final class CanonicalDefinitions {

    private CanonicalDefinitions() {}

    static String table(Table table) {
        List<String> parts = new ArrayList<>(List.of(name(table.name())));
        table.elements().forEach(element -> parts.add(element(element)));
        return node("table", parts);
    }

    static String sequence(Sequence sequence) {
        return node("sequence", name(sequence.name()), number(sequence.start()), number(sequence.increment()));
    }

    static String column(Column column) {
        return node(
                "column",
                name(column.name()),
                type(column.type()),
                flag("not-null", !column.nullable()),
                optionalSql("default", column.defaultValue()),
                identity(column.numbering()),
                generated(column.generated()),
                optional("collation", column.collation()),
                optional("comment", column.comment()));
    }

    static String constraint(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return node("primary-key", optionalName(key.name()), names(key.columns()), deferrability(key));
        }
        if (constraint instanceof UniqueConstraint key) {
            return node(
                    "unique",
                    optionalName(key.name()),
                    names(key.columns()),
                    deferrability(key),
                    flag("nulls-equal", key.areNullsEqual()));
        }
        if (constraint instanceof ForeignKey key) {
            return foreignKey(key);
        }
        if (constraint instanceof CheckConstraint check) {
            return node("check", optionalName(check.name()), text(NormalizedSql.of(check.expression())));
        }
        throw new IllegalArgumentException("No canonical form of " + constraint.getClass());
    }

    static String index(Index index) {
        return node(
                "index",
                optionalName(index.name()),
                node(
                        "parts",
                        index.parts().stream().map(CanonicalDefinitions::part).toList()),
                flag("unique", index.isUnique()),
                optionalSql("where", index.predicate()),
                index.included().isEmpty() ? "" : node("include", names(index.included())),
                optional("using", index.method()),
                flag("nulls-equal", index.areNullsEqual()));
    }

    private static String element(TableElement element) {
        if (element instanceof Column column) {
            return column(column);
        }
        if (element instanceof Constraint constraint) {
            return constraint(constraint);
        }
        if (element instanceof Index index) {
            return index(index);
        }
        if (element instanceof TableComment comment) {
            return optional("comment", comment.text());
        }
        throw new IllegalArgumentException("No canonical form of " + element.getClass());
    }

    private static String type(ColumnType type) {
        if (type instanceof PortableType portable) {
            return node(
                    word(portable.kind()),
                    portable.arguments().stream().map(String::valueOf).toList());
        }
        if (type instanceof EnumerationType enumeration) {
            return node(
                    "enumeration",
                    number(enumeration.length()),
                    node(
                            "values",
                            enumeration.values().stream()
                                    .map(CanonicalText::text)
                                    .toList()));
        }
        if (type instanceof NamedEnumerationType named) {
            return node(
                    "named-enumeration",
                    name(named.name()),
                    node(
                            "values",
                            named.values().stream().map(CanonicalText::text).toList()));
        }
        if (type instanceof ArrayType array) {
            return node("array", type(array.element()));
        }
        if (type instanceof RawType raw) {
            return raw(raw);
        }
        throw new IllegalArgumentException("No canonical form of " + type.getClass());
    }

    private static String raw(RawType raw) {
        List<String> parts = new ArrayList<>();
        parts.add(optionalSql("general", raw.general()));
        raw.spellings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> parts.add(optionalSql(entry.getKey().id(), entry.getValue())));
        return node("raw", parts);
    }

    private static String identity(@Nullable Identity identity) {
        return identity == null
                ? ""
                : node(
                        "identity",
                        flag("always", identity.always()),
                        number(identity.start()),
                        number(identity.increment()));
    }

    private static String generated(@Nullable GeneratedExpression generated) {
        return generated == null ? "" : optionalSql(generated.stored() ? "stored" : "virtual", generated.expression());
    }

    private static String foreignKey(ForeignKey key) {
        return node(
                "foreign-key",
                optionalName(key.name()),
                names(key.columns()),
                name(key.target()),
                names(key.targetColumns()),
                action("on-delete", key.onDelete()),
                action("on-update", key.onUpdate()),
                deferrability(key));
    }

    private static String deferrability(Constraint key) {
        return flag(word(key.deferrability()), key.deferrability() != Deferrability.NOT_DEFERRABLE);
    }

    private static String action(String event, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : node(event, word(action));
    }

    private static String part(IndexPart part) {
        String key = part.column() == null ? optionalSql("expression", part.expression()) : name(part.column());
        String directed = part.isDescending() ? node("descending", key) : key;
        return part.nulls() == null ? directed : node("nulls-" + word(part.nulls()), directed);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}
