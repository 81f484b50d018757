package dev.revisor.hibernate;

import dev.revisor.operation.InsertRows;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the inserts of one row of numbers and words that Hibernate's generators put into their tables. */
final class InitialRows {

    private static final Pattern INSERT = Pattern.compile(
            "\\s*insert\\s+into\\s+\\S+\\s*\\(([^)]+)\\)\\s*values\\s*\\((.+)\\)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("\\s*(?:'((?:[^']++|'')*+)'|(-?\\d+))\\s*(?:,|$)");

    private InitialRows() {}

    /** The insert as an operation, or nothing if it is of some other form. */
    static Optional<InsertRows> parse(TableName table, String sql) {
        Matcher insert = INSERT.matcher(sql);
        if (!insert.matches()) {
            return Optional.empty();
        }
        List<Identifier> columns = Arrays.stream(insert.group(1).split(",", 0))
                .map(name -> Names.written(name.strip()))
                .toList();
        List<@Nullable Object> values = values(insert.group(2));
        return values.size() == columns.size()
                ? Optional.of(new InsertRows(table, columns, List.of(values)))
                : Optional.empty();
    }

    private static List<@Nullable Object> values(String list) {
        List<@Nullable Object> values = new ArrayList<>();
        Matcher value = VALUE.matcher(list);
        while (value.lookingAt() && value.end() > value.start()) {
            values.add(value.group(1) != null ? value.group(1).replace("''", "'") : Long.valueOf(value.group(2)));
            value.region(value.end(), list.length());
        }
        return value.regionStart() == list.length() ? values : List.of();
    }
}
