package dev.revisor.source;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Columns;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.Constraints;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identity;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.NullsOrder;
import dev.revisor.schema.PrimaryKey;
import dev.revisor.schema.ReferentialAction;
import dev.revisor.schema.TableComment;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The elements of tables as calls of {@link Columns} and {@link Constraints}. */
final class JavaElements {

    private final JavaImports imports;
    private final JavaNames names;
    private final JavaTypes types;

    JavaElements(JavaImports imports, JavaNames names) {
        this.imports = imports;
        this.names = names;
        this.types = new JavaTypes(imports, names);
    }

    JavaCode of(TableElement element) {
        if (element instanceof Column column) {
            return of(column);
        }
        if (element instanceof Constraint constraint) {
            return of(constraint);
        }
        return element instanceof Index index
                ? of(index)
                : JavaCall.of(imports.member(Columns.class, "comment"), new JavaText(((TableComment) element).text()));
    }

    JavaCode of(Column column) {
        JavaCode bare = JavaCall.of(
                imports.member(Columns.class, "column"), names.shortest(column.name()), types.of(column.type()));
        List<JavaCall> attributes = new ArrayList<>(rowRules(column));
        if (column.generated() != null) {
            String method = column.generated().stored() ? "generatedStored" : "generatedVirtual";
            attributes.add(with(method, column.generated().expression()));
        }
        if (column.collation() != null) {
            attributes.add(with("collation", column.collation()));
        }
        if (column.comment() != null) {
            attributes.add(with("comment", column.comment()));
        }
        return JavaChain.of(bare, attributes);
    }

    JavaCode of(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key("primaryKey", names.named(key.name(), key.columns()), key);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique(unique);
        }
        return constraint instanceof ForeignKey key ? foreignKey(key) : check((CheckConstraint) constraint);
    }

    JavaCode of(Index index) {
        List<JavaCall> attributes = new ArrayList<>();
        if (index.isUnique()) {
            attributes.add(JavaCall.of("unique"));
        }
        if (index.predicate() != null) {
            attributes.add(with("where", index.predicate()));
        }
        if (!index.included().isEmpty()) {
            attributes.add(JavaCall.of("include", names.alike(index.included())));
        }
        if (index.method() != null) {
            attributes.add(with("using", index.method()));
        }
        if (index.areNullsEqual()) {
            attributes.add(JavaCall.of("nullsNotDistinct"));
        }
        return JavaChain.of(JavaCall.of(constraint("index"), keys(index)), attributes);
    }

    private List<JavaCall> rowRules(Column column) {
        List<JavaCall> rules = new ArrayList<>();
        boolean isIdentity = !column.nullable() && Identity.BY_DEFAULT.equals(column.numbering());
        if (isIdentity) {
            rules.add(JavaCall.of("identity"));
        } else if (!column.nullable()) {
            rules.add(JavaCall.of("notNull"));
        }
        if (column.numbering() != null && !isIdentity) {
            rules.add(JavaCall.of("withNumbering", identity(column.numbering())));
        }
        if (column.defaultValue() != null) {
            rules.add(with("defaultValue", column.defaultValue()));
        }
        return rules;
    }

    private JavaCode identity(Identity identity) {
        return JavaCall.of(
                "new " + imports.type(Identity.class),
                new JavaWord(Boolean.toString(identity.always())),
                JavaNames.number(identity.start()),
                JavaNames.number(identity.increment()));
    }

    private JavaCode unique(UniqueConstraint unique) {
        List<JavaCall> links = new ArrayList<>(deferrability(unique));
        if (unique.areNullsEqual()) {
            links.add(JavaCall.of("nullsNotDistinct"));
        }
        return JavaChain.of(JavaCall.of(constraint("unique"), names.named(unique.name(), unique.columns())), links);
    }

    private JavaCode key(String method, List<JavaCode> arguments, Constraint key) {
        return JavaChain.of(JavaCall.of(constraint(method), arguments), deferrability(key));
    }

    private static List<JavaCall> deferrability(Constraint key) {
        return switch (key.deferrability()) {
            case NOT_DEFERRABLE -> List.of();
            case DEFERRABLE -> List.of(JavaCall.of("deferrable"));
            case INITIALLY_DEFERRED -> List.of(JavaCall.of("initiallyDeferred"));
        };
    }

    private JavaCode foreignKey(ForeignKey key) {
        List<JavaCall> links = new ArrayList<>();
        links.add(JavaCall.of("references", names.named(key.target(), key.targetColumns())));
        addAction(links, "onDelete", key.onDelete());
        addAction(links, "onUpdate", key.onUpdate());
        links.addAll(deferrability(key));
        return JavaChain.of(JavaCall.of(constraint("foreignKey"), names.named(key.name(), key.columns())), links);
    }

    private void addAction(List<JavaCall> links, String method, ReferentialAction action) {
        if (action != ReferentialAction.NO_ACTION) {
            links.add(JavaCall.of(method, imports.constant(action)));
        }
    }

    private JavaCode check(CheckConstraint check) {
        JavaCode expression = new JavaText(check.expression());
        return check.name() == null
                ? JavaCall.of(constraint("check"), expression)
                : JavaCall.of(constraint("check"), names.shortest(check.name()), expression);
    }

    private List<JavaCode> keys(Index index) {
        boolean plain = JavaNames.isPlain(index.name())
                && index.parts().stream().allMatch(part -> part.isPlainColumn() && JavaNames.isPlain(part.column()));
        return plain
                ? names.named(
                        index.name(),
                        index.parts().stream()
                                .map(IndexPart::column)
                                .map(Objects::requireNonNull)
                                .toList())
                : parts(index);
    }

    private List<JavaCode> parts(Index index) {
        List<JavaCode> parts = new ArrayList<>();
        parts.add(index.name() == null ? JavaNames.NULL : names.identifier(index.name()));
        index.parts().forEach(part -> parts.add(part(part)));
        return parts;
    }

    private JavaCode part(IndexPart part) {
        List<JavaCall> order = new ArrayList<>();
        if (part.column() == null && part.isDescending()) {
            order.add(JavaCall.of("descending"));
        }
        if (part.nulls() != null) {
            order.add(JavaCall.of(part.nulls() == NullsOrder.FIRST ? "nullsFirst" : "nullsLast"));
        }
        return JavaChain.of(key(part), order);
    }

    private JavaCode key(IndexPart part) {
        return part.column() == null
                ? JavaCall.of(constraint("expression"), JavaText.orNull(part.expression()))
                : JavaCall.of(
                        constraint(part.isDescending() ? "descending" : "ascending"), names.shortest(part.column()));
    }

    private String constraint(String method) {
        return imports.member(Constraints.class, method);
    }

    private static JavaCall with(String method, String text) {
        return JavaCall.of(method, new JavaText(text));
    }
}
