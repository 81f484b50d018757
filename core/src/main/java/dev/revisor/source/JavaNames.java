package dev.revisor.source;

import dev.revisor.schema.Columns;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names as a revision writes them: plain strings where nothing needs more. */
final class JavaNames {

    static final JavaCode NULL = new JavaWord("null");

    private final JavaImports imports;

    JavaNames(JavaImports imports) {
        this.imports = imports;
    }

    static boolean isPlain(@Nullable Identifier name) {
        return name == null || !name.exact();
    }

    static boolean isPlain(TableName name) {
        return name.schema() == null && isPlain(name.name());
    }

    /** The name, as a plain string where it can be. */
    JavaCode shortest(Identifier name) {
        return isPlain(name) ? text(name) : identifier(name);
    }

    JavaCode identifier(Identifier name) {
        return JavaCall.of(imports.member(Columns.class, name.exact() ? "exact" : "name"), text(name));
    }

    JavaCode shortest(TableName name) {
        return isPlain(name) ? text(name.name()) : tableName(name);
    }

    JavaCode tableName(TableName name) {
        String table = imports.member(Columns.class, "table");
        if (name.schema() == null) {
            return JavaCall.of(table, identifier(name.name()));
        }
        return isPlain(name.schema()) && isPlain(name.name())
                ? JavaCall.of(table, text(name.schema()), text(name.name()))
                : JavaCall.of(table, identifier(name.schema()), identifier(name.name()));
    }

    /** A name and those of columns, all as strings or all as objects. */
    List<JavaCode> named(@Nullable Identifier name, List<Identifier> columns) {
        boolean plain = isPlain(name) && columns.stream().allMatch(JavaNames::isPlain);
        JavaCode first = name == null ? NULL : plain ? text(name) : identifier(name);
        return Stream.concat(Stream.of(first), list(columns, plain)).toList();
    }

    /** Names, all as strings or all as objects. */
    List<JavaCode> alike(List<Identifier> names) {
        return list(names, names.stream().allMatch(JavaNames::isPlain)).toList();
    }

    /** A table and names in it, all as strings or all as objects. */
    List<JavaCode> named(TableName table, List<Identifier> columns) {
        boolean plain = isPlain(table) && columns.stream().allMatch(JavaNames::isPlain);
        return Stream.concat(Stream.of(plain ? text(table.name()) : tableName(table)), list(columns, plain))
                .toList();
    }

    JavaCode sequence(Sequence sequence) {
        JavaCode start = number(sequence.start());
        JavaCode increment = number(sequence.increment());
        return isPlain(sequence.name())
                ? JavaCall.of(
                        imports.member(Sequence.class, "sequence"),
                        text(sequence.name().name()),
                        start,
                        increment)
                : JavaCall.of("new " + imports.type(Sequence.class), tableName(sequence.name()), start, increment);
    }

    static JavaCode number(long value) {
        return new JavaWord(value == (int) value ? Long.toString(value) : value + "L");
    }

    private Stream<JavaCode> list(List<Identifier> names, boolean plain) {
        return names.stream().map(name -> plain ? text(name) : identifier(name));
    }

    private static JavaCode text(Identifier name) {
        return new JavaText(name.text());
    }
}
