package dev.revisor.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why SQL text can't be cut into statements.
 *
 * @param offset where in the text
 * @param reason why, as the end of a sentence
 */
record SqlFault(int offset, String reason) {

    static @Nullable SqlFault in(List<List<SqlToken>> pieces, boolean isOpen) {
        List<SqlToken> last = pieces.get(pieces.size() - 1);
        for (List<SqlToken> piece : pieces) {
            Optional<SqlToken> first = piece.stream().filter(SqlToken::counts).findFirst();
            if (first.isPresent() && first.get().isWord("DELIMITER")) {
                return new SqlFault(
                        first.get().start(),
                        "DELIMITER is a command of clients: leave it out, BEGIN ... END bodies are recognised without");
            }
        }
        if (!last.isEmpty() && last.get(last.size() - 1).kind() == SqlToken.Kind.UNTERMINATED) {
            SqlToken token = last.get(last.size() - 1);
            return new SqlFault(token.start(), "what begins with '" + beginning(token) + "' has no end: close it");
        }
        return isOpen ? new SqlFault(first(last), "the statement has a BEGIN without END: close it") : null;
    }

    private static String beginning(SqlToken token) {
        String text = token.text();
        return text.startsWith("/*") || text.startsWith("$$") ? text.substring(0, 2) : text.substring(0, 1);
    }

    private static int first(List<SqlToken> piece) {
        return piece.stream()
                .filter(SqlToken::counts)
                .findFirst()
                .orElse(piece.get(0))
                .start();
    }
}
