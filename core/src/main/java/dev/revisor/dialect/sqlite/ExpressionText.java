package dev.revisor.dialect.sqlite;

import dev.revisor.dialect.sqlite.Token.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one spelling of an expression for comparisons. SQLite keeps expressions as they were written; white space,
 * comments, letter case of unquoted words, quotes around columns, two spellings of operators, and parentheses around
 * the whole say nothing.
 */
final class ExpressionText {

    /** Words that a parenthesis follows with a space, because they call nothing. */
    private static final Set<String> BEFORE_PARENTHESIS = Set.of(
            "and",
            "as",
            "between",
            "by",
            "case",
            "distinct",
            "else",
            "escape",
            "exists",
            "filter",
            "from",
            "glob",
            "in",
            "is",
            "isnull",
            "like",
            "match",
            "not",
            "notnull",
            "on",
            "or",
            "over",
            "regexp",
            "select",
            "then",
            "values",
            "when",
            "where");

    private static final Map<String, String> OPERATORS = Map.of("!=", "<>", "==", "=");

    private final Collection<String> columns;
    private final StringBuilder text = new StringBuilder();

    private ExpressionText(Collection<String> columns) {
        this.columns = columns;
    }

    /**
     * The spelling of an expression.
     *
     * @param sql the expression
     * @param columns the columns of its table, as they are declared
     */
    static String normalized(String sql, Collection<String> columns) {
        ExpressionText normalized = new ExpressionText(columns);
        List<Token> tokens = withoutOuterParentheses(Tokenizer.tokens(sql));
        for (int position = 0; position < tokens.size(); position++) {
            normalized.add(tokens, position);
        }
        return normalized.text.toString();
    }

    /** The expression without the parentheses around the whole of it. */
    static String withoutParentheses(String sql) {
        List<Token> tokens = withoutOuterParentheses(Tokenizer.tokens(sql));
        return tokens.isEmpty()
                ? sql
                : sql.substring(
                        tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    /** Whether an expression may use a column: names of functions, collations and types that look like it don't count. */
    static boolean mentions(String sql, String column) {
        List<Token> tokens = Tokenizer.tokens(sql);
        for (int position = 0; position < tokens.size(); position++) {
            boolean isFunction =
                    position + 1 < tokens.size() && tokens.get(position + 1).is("(");
            boolean isOther = position > 0
                    && (tokens.get(position - 1).is("collate")
                            || tokens.get(position - 1).is("as"));
            if (tokens.get(position).isNamed(column) && !isFunction && !isOther) {
                return true;
            }
        }
        return false;
    }

    private static List<Token> withoutOuterParentheses(List<Token> tokens) {
        List<Token> inner = tokens;
        while (isParenthesized(inner)) {
            inner = inner.subList(1, inner.size() - 1);
        }
        return inner;
    }

    private static boolean isParenthesized(List<Token> tokens) {
        if (tokens.size() < 3 || !tokens.get(0).is("(") || tokens.get(1).is("select")) {
            return false;
        }
        int depth = 0;
        for (int position = 0; position < tokens.size(); position++) {
            Token token = tokens.get(position);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean isRow = depth == 1 && token.is(",");
            boolean isClosedEarly = depth == 0 && position < tokens.size() - 1;
            if (isRow || isClosedEarly) {
                return false;
            }
        }
        return depth == 0;
    }

    private void add(List<Token> tokens, int position) {
        if (position > 0 && isApart(tokens, position)) {
            text.append(' ');
        }
        text.append(spelled(tokens.get(position)));
    }

    private boolean isApart(List<Token> tokens, int position) {
        Token previous = tokens.get(position - 1);
        Token token = tokens.get(position);
        if (previous.is("(") || previous.is(".") || token.is(")") || token.is(",") || token.is(".")) {
            return false;
        }
        if (token.is("(")) {
            return previous.kind() != Kind.WORD || BEFORE_PARENTHESIS.contains(Names.fold(previous.text()));
        }
        return !isSign(tokens, position - 1);
    }

    private static boolean isSign(List<Token> tokens, int position) {
        Token token = tokens.get(position);
        if (!token.is("-") && !token.is("+")) {
            return false;
        }
        if (position == 0) {
            return true;
        }
        Token previous = tokens.get(position - 1);
        boolean isOperator = previous.kind() == Kind.SYMBOL && !previous.is(")");
        return isOperator || previous.kind() == Kind.WORD && BEFORE_PARENTHESIS.contains(Names.fold(previous.text()));
    }

    private String spelled(Token token) {
        if (token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME) {
            return columns.stream()
                    .filter(token::isNamed)
                    .findFirst()
                    .map(Names::spelled)
                    .orElseGet(() -> token.kind() == Kind.WORD ? Names.fold(token.text()) : Names.quoted(token.name()));
        }
        return OPERATORS.getOrDefault(token.text(), token.text());
    }
}
