package dev.revisor.source;

import dev.revisor.schema.Attribute;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes which attributes are behind which columns as a comment: for every table and owner
 * {@code table = owner: path column=path}, where a path alone stands for the column that is called after its last word.
 */
final class AttributeBlock {

    static final String TITLE = "Attributes behind these columns, by which later revisions tell what was renamed:";

    private static final String INDENT = "  ";
    private static final int LONGEST_PREFIX = 3;

    private AttributeBlock() {}

    /** The comment for the end of a Java file, with an empty line above it; nothing where there is nothing to say. */
    static String java(ColumnAttributes attributes) {
        return attributes.isEmpty() ? "" : "\n/*\n" + prefixed(" * ", attributes) + " */\n";
    }

    /** The same for an SQL file. */
    static String sql(ColumnAttributes attributes) {
        return attributes.isEmpty() ? "" : "\n" + prefixed("-- ", attributes);
    }

    private static String prefixed(String prefix, ColumnAttributes attributes) {
        StringBuilder text = new StringBuilder(prefix).append(TITLE).append('\n');
        lines(attributes).forEach(line -> text.append(prefix).append(line).append('\n'));
        return text.toString();
    }

    private static List<String> lines(ColumnAttributes attributes) {
        List<String> lines = new ArrayList<>();
        attributes
                .tables()
                .forEach((table, known) -> columnsByOwner(known).forEach((owner, columns) -> {
                    String head = NotedName.of(table) + " = " + NotedName.ofPath(owner) + ": ";
                    int width = JavaCode.WIDTH - LONGEST_PREFIX - 2 * INDENT.length();
                    String indent = INDENT;
                    for (String line : WrappedText.lines(head + String.join(" ", columns), width)) {
                        lines.add(indent + line);
                        indent = INDENT + INDENT;
                    }
                }));
        return lines;
    }

    private static Map<String, List<String>> columnsByOwner(TableAttributes known) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        known.columns()
                .forEach((column, attributes) -> attributes.forEach(
                        attribute -> columns.computeIfAbsent(attribute.owner(), owner -> new ArrayList<>())
                                .add(word(column, attribute))));
        return columns;
    }

    private static String word(Identifier column, Attribute attribute) {
        String path = NotedName.ofPath(attribute.path());
        String name = NotedName.of(column);
        boolean isPlain = name.equals(column.text());
        return isPlain && NotedName.conventional(attribute).equals(column) ? path : name + "=" + path;
    }
}
