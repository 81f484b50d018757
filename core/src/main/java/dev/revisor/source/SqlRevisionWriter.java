package dev.revisor.source;

import dev.revisor.revision.RevisionNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes revisions as SQL files that are read back to the same statements. */
public final class SqlRevisionWriter {

    private final RevisionStyle style;

    /** A writer of files as they look where nobody wants anything else. */
    public SqlRevisionWriter() {
        this(RevisionStyle.STANDARD);
    }

    /** A writer of files that look as someone wants. */
    public SqlRevisionWriter(RevisionStyle style) {
        this.style = style;
    }

    /** The file of a revision. */
    public RevisionFile write(SqlRevisionDraft draft) {
        StringBuilder text = new StringBuilder();
        style.header().lines().forEach(line -> text.append(comment(line)));
        text.append(header(draft.node()));
        text.append(draft.isOutsideTransaction() ? "-- transaction: none\n" : "");
        draft.notes().forEach(note -> text.append(comment(note)));
        String suffix = draft.database() == null ? "" : " " + draft.database().id();
        text.append(section("upgrade" + suffix, draft.upgrade()));
        text.append(section("downgrade" + suffix, draft.downgrade()));
        text.append(AttributeBlock.sql(draft.attributes()));
        return new RevisionFile(style.naming().sqlFile(draft.node()), text.toString());
    }

    private static String header(RevisionNode node) {
        return entry("revision", node.id())
                + list("revises", node.revises())
                + list("depends-on", node.dependsOn())
                + list("branch-labels", node.branchLabels())
                + entry("created", String.valueOf(node.created()))
                + entry("message", JavaComment.oneLine(node.message()));
    }

    private static String list(String key, List<String> ids) {
        return ids.isEmpty() ? "" : entry(key, String.join(", ", ids));
    }

    private static String entry(String key, String value) {
        return ("-- " + key + ": " + value).stripTrailing() + "\n";
    }

    private static String comment(String note) {
        String line = ("-- " + JavaComment.oneLine(note)).stripTrailing();
        boolean isComment = line.length() < 4 || !SqlHeader.isEntry(line) && !SqlSection.isLine(line);
        return (isComment ? line : "-- " + capitalised(line.substring(3))) + "\n";
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String section(String name, @Nullable List<String> statements) {
        if (statements == null) {
            return "";
        }
        StringBuilder section = new StringBuilder("\n-- " + name + "\n");
        for (int i = 0; i < statements.size(); i++) {
            boolean apart = i > 0 && (isLong(statements.get(i)) || isLong(statements.get(i - 1)));
            section.append(apart ? "\n" : "").append(terminated(statements.get(i)));
        }
        return section.toString();
    }

    private static boolean isLong(String statement) {
        return statement.indexOf('\n') >= 0;
    }

    private static String terminated(String statement) {
        String lastLine = statement.substring(statement.lastIndexOf('\n') + 1);
        // Behind a comment the semicolon would belong to it.
        boolean mayEndInComment = lastLine.contains("--") || lastLine.contains("#") || lastLine.contains("//");
        return statement + (mayEndInComment ? "\n;\n" : ";\n");
    }
}
