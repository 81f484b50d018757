package dev.revisor.command;

import dev.revisor.operation.FillColumn;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.List;

/** Reads {@code --fill} hints: {@code table.column=expression} or {@code schema.table.column=expression}. */
final class FillHints {

    private FillHints() {}

    static List<FillColumn> parse(List<String> hints) {
        List<FillColumn> fills = hints.stream().map(FillHints::parse).toList();
        long columns = fills.stream()
                .map(fill -> fill.table() + "." + fill.column())
                .distinct()
                .count();
        if (columns < fills.size()) {
            throw new UsageException("'--fill' stands twice for one column: say which value it gets");
        }
        return fills;
    }

    private static FillColumn parse(String hint) {
        int equals = hint.indexOf('=');
        String[] names = hint.substring(0, Math.max(0, equals)).strip().split("\\.", -1);
        String expression = hint.substring(equals + 1).strip();
        boolean isNamed = names.length == 2 || names.length == 3;
        if (equals < 0 || expression.isEmpty() || !isNamed || List.of(names).contains("")) {
            throw new UsageException("'--fill " + hint
                    + "' is not understood: write 'table.column=expression', where the expression is SQL, such as"
                    + " \"customer.state='NEW'\"");
        }
        TableName table = names.length == 2 ? TableName.of(names[0]) : TableName.of(names[0], names[1]);
        return new FillColumn(table, Identifier.of(names[names.length - 1]), expression);
    }
}
