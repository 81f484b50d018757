package dev.revisor.runner;

import dev.revisor.dialect.SqlStatement;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What undoes a revision on one database, as text: a script that can be run by hand, with a numbered line before each
 * statement by which it can be taken apart again.
 */
final class DowngradeScript {

    private static final Pattern HEADING =
            Pattern.compile("^-- statement \\d+(?<outside>, outside of a transaction)?$", Pattern.MULTILINE);

    private DowngradeScript() {}

    /** The script, or nothing where a statement has a line that looks like one of the script's own. */
    static Optional<String> of(List<SqlStatement> statements) {
        StringBuilder script = new StringBuilder();
        int position = 0;
        for (SqlStatement statement : statements) {
            if (HEADING.matcher(statement.text()).find()) {
                return Optional.empty();
            }
            script.append("-- statement ").append(++position);
            script.append(statement.outsideTransaction() ? ", outside of a transaction\n" : "\n");
            script.append(statement.text()).append(";\n");
        }
        return Optional.of(script.toString());
    }

    /** The statements of a script. */
    static List<Operation> operations(String script) {
        List<Operation> operations = new ArrayList<>();
        Matcher heading = HEADING.matcher(script);
        boolean found = heading.find();
        while (found) {
            int start = heading.end();
            boolean outside = heading.group("outside") != null;
            found = heading.find();
            ExecuteSql statement = new ExecuteSql(statement(script, start, found ? heading.start() : script.length()));
            operations.add(outside ? new OutsideTransaction(List.of(statement)) : statement);
        }
        return operations;
    }

    private static String statement(String script, int start, int end) {
        return script.substring(start, end).strip().replaceFirst(";$", "");
    }
}
