package dev.revisor.source;

import dev.revisor.schema.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * SQL text cut into its statements, as one database would.
 *
 * @param pieces the text in pieces, each with the semicolon that ends it; joined, they are the text
 * @param statements the pieces that do something, without semicolon and without white space and comments around them
 * @param fault why the text can't be cut, or null
 */
record SplitSql(
        List<String> pieces,
        List<String> statements,
        @Nullable SqlFault fault) {

    SplitSql {
        pieces = List.copyOf(pieces);
        statements = List.copyOf(statements);
    }

    static SplitSql of(String text, Database database) {
        List<List<SqlToken>> pieces = new ArrayList<>();
        List<SqlToken> piece = new ArrayList<>();
        List<SqlToken> tokens = SqlLexer.tokens(text, database);
        CompoundBody body = new CompoundBody(database);
        SqlToken before = new SqlToken(SqlToken.Kind.SEMICOLON, 0, "");
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            piece.add(token);
            if (isKeyword(tokens, i)) {
                body.take(token.text(), before, wordBehind(tokens, i));
            }
            if (token.kind() == SqlToken.Kind.SEMICOLON && !body.isOpen()) {
                pieces.add(piece);
                piece = new ArrayList<>();
                body = new CompoundBody(database);
            }
            before = token.counts() ? token : before;
        }
        pieces.add(piece);
        return of(pieces, body.isOpen());
    }

    private static SplitSql of(List<List<SqlToken>> pieces, boolean isOpen) {
        List<String> statements = pieces.stream()
                .map(SplitSql::statement)
                .filter(statement -> !statement.isEmpty())
                .toList();
        List<String> texts = pieces.stream().map(SplitSql::text).toList();
        return new SplitSql(texts, statements, SqlFault.in(pieces, isOpen));
    }

    private static boolean isKeyword(List<SqlToken> tokens, int position) {
        String before = position == 0 ? "" : tokens.get(position - 1).text();
        return tokens.get(position).kind() == SqlToken.Kind.WORD && !before.equals(".") && !before.equals("@");
    }

    private static String wordBehind(List<SqlToken> tokens, int position) {
        return tokens.stream()
                .skip(position + 1L)
                .filter(SqlToken::counts)
                .findFirst()
                .filter(token -> token.kind() == SqlToken.Kind.WORD)
                .map(SqlToken::text)
                .orElse("");
    }

    private static String statement(List<SqlToken> piece) {
        List<SqlToken> counting = piece.stream()
                .filter(token -> token.counts() && !isLastSemicolon(token, piece))
                .toList();
        if (counting.isEmpty()) {
            return "";
        }
        int offset = piece.get(0).start();
        int start = counting.get(0).start();
        return text(piece)
                .substring(start - offset, counting.get(counting.size() - 1).end() - offset);
    }

    private static boolean isLastSemicolon(SqlToken token, List<SqlToken> piece) {
        return token.kind() == SqlToken.Kind.SEMICOLON && token.equals(piece.get(piece.size() - 1));
    }

    private static String text(List<SqlToken> piece) {
        return piece.stream().map(SqlToken::text).collect(Collectors.joining());
    }
}
