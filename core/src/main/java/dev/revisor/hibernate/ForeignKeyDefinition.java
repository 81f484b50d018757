package dev.revisor.hibernate;

import dev.revisor.schema.Deferrability;
import dev.revisor.schema.ReferentialAction;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL that an author wrote for a foreign key; of it counts what happens when the row referred to goes or changes, and
 * when that is checked.
 */
final class ForeignKeyDefinition {

    private static final Pattern ACTION = Pattern.compile(
            "\\bon\\s+(delete|update)\\s+(cascade|restrict|set\\s+null|set\\s+default|no\\s+action)\\b",
            Pattern.CASE_INSENSITIVE);

    private final String sql;

    ForeignKeyDefinition(String sql) {
        this.sql = sql;
    }

    ReferentialAction onDelete() {
        return action("delete");
    }

    ReferentialAction onUpdate() {
        return action("update");
    }

    Deferrability deferrability() {
        return new DefinitionOptions(sql).deferrability();
    }

    private ReferentialAction action(String event) {
        Matcher action = ACTION.matcher(sql);
        while (action.find()) {
            if (action.group(1).equalsIgnoreCase(event)) {
                return ReferentialAction.valueOf(
                        action.group(2).toUpperCase(Locale.ROOT).replaceAll("\\s+", "_"));
            }
        }
        return ReferentialAction.NO_ACTION;
    }
}
