package dev.revisor.source;

import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the statement of an SQL revision, {@code update t set c = <expression>}, that its author has to complete. */
final class OpenFill {

    private static final List<String> MARKER = List.of("=", "<", "expression", ">");

    private final List<SqlToken> tokens;
    private int at;

    private OpenFill(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** The statement as it stands, or the fill that can't be run. */
    static Operation orStatement(String statement, Database database) {
        List<SqlToken> tokens = SqlLexer.tokens(statement, database).stream()
                .filter(SqlToken::counts)
                .toList();
        FillColumn open = new OpenFill(tokens).read();
        return open == null ? new ExecuteSql(statement) : open;
    }

    private @Nullable FillColumn read() {
        if (!takes("update")) {
            return null;
        }
        Identifier first = name();
        Identifier second = takes(".") ? name() : null;
        Identifier column = takes("set") ? name() : null;
        if (first == null || column == null || !MARKER.stream().allMatch(this::takes)) {
            return null;
        }
        TableName table = second == null ? TableName.of(first) : new TableName(first, second);
        return new FillColumn(table, column, FillColumn.OPEN);
    }

    private boolean takes(String text) {
        boolean isNext = at < tokens.size() && tokens.get(at).text().equalsIgnoreCase(text);
        at += isNext ? 1 : 0;
        return isNext;
    }

    /** A doubled quote inside a name is the end of one token and the beginning of the next. */
    private @Nullable Identifier name() {
        int start = at;
        while (at < tokens.size() && (at == start || isContinued())) {
            at++;
        }
        String text = tokens.subList(start, at).stream().map(SqlToken::text).collect(Collectors.joining());
        String name = isQuoted(start) ? bare(text) : text;
        return name.isEmpty() ? null : Identifier.of(name);
    }

    private boolean isContinued() {
        SqlToken last = tokens.get(at - 1);
        SqlToken next = tokens.get(at);
        return next.kind() == SqlToken.Kind.QUOTED && last.kind() == next.kind() && last.end() == next.start();
    }

    /** A bracket or backtick is a sign by itself where it quotes no names. */
    private boolean isQuoted(int position) {
        return position < tokens.size() && tokens.get(position).kind() == SqlToken.Kind.QUOTED;
    }

    private static String bare(String name) {
        char close = name.charAt(name.length() - 1);
        return name.substring(1, name.length() - 1).replace("" + close + close, "" + close);
    }
}
