package dev.revisor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes scripts apart as the client programs do: a semicolon or a comment within quotes is neither. */
final class ScriptStatements {

    private static final Pattern CLIENT_LINE = Pattern.compile("(?:[.\\\\]|delimiter )[^\\n]*\\n");
    private static final Pattern TRIGGER = Pattern.compile("(?is)create trigger.*(?<!end)");
    private static final Pattern STANDARD =
            Pattern.compile("(?s)'[^']*'|\"[^\"]*\"|\\$(?<tag>\\w*)\\$.*?\\$\\k<tag>\\$|(?<comment>--[^\\n]*)|.");
    private static final Pattern MARIADB =
            Pattern.compile("(?s)'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|(?<comment>--[^\\n]*)|.");

    private final List<String> statements = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    private final String script;
    private final DatabaseKind kind;
    private String delimiter = ";";

    private ScriptStatements(String script, DatabaseKind kind) {
        this.script = script;
        this.kind = kind;
    }

    static List<String> of(String script, DatabaseKind kind) {
        ScriptStatements reader = new ScriptStatements(script, kind);
        int position = 0;
        while (position < script.length()) {
            position = reader.read(position);
        }
        if (!reader.statement.toString().isBlank()) {
            throw new AssertionError("The script ends in the middle of a statement: " + reader.statement);
        }
        return reader.statements;
    }

    private int read(int position) {
        boolean isBetween = statement.toString().isBlank();
        Matcher line = CLIENT_LINE.matcher(script).region(position, script.length());
        if (isBetween && line.lookingAt()) {
            if (line.group().startsWith("delimiter ")) {
                delimiter = line.group().substring("delimiter ".length()).strip();
            }
            return line.end();
        }
        if (script.startsWith(delimiter, position) && isComplete()) {
            statements.add(statement.toString().strip());
            statement.setLength(0);
            return position + delimiter.length();
        }
        Pattern pattern = kind == DatabaseKind.MARIADB ? MARIADB : STANDARD;
        Matcher token = pattern.matcher(script).region(position, script.length());
        if (token.lookingAt() && token.group("comment") == null) {
            statement.append(token.group());
        }
        return token.end();
    }

    /** The body of a trigger has statements of its own. */
    private boolean isComplete() {
        return kind != DatabaseKind.SQLITE
                || !TRIGGER.matcher(statement.toString().strip()).matches();
    }
}
