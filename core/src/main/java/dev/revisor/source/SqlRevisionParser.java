package dev.revisor.source;

import dev.revisor.migration.RevisionScript;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the file of an SQL revision. */
final class SqlRevisionParser {

    private final String file;
    private final SqlHeader header;
    private final List<SqlSection> sections = new ArrayList<>();

    private SqlRevisionParser(String file) {
        this.file = file;
        this.header = new SqlHeader(file);
    }

    /**
     * The revision in a file; its statements are separated when they are first asked for.
     *
     * @param file the name of the file, for messages
     * @param text its content, whatever its line ends
     * @throws SqlRevisionException if it can't be understood
     */
    static RevisionScript parse(String file, String text) {
        SqlRevisionParser parser = new SqlRevisionParser(file);
        List<String> lines = withoutMark(text).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            parser.take(i + 1, lines.get(i));
        }
        return parser.script();
    }

    private void take(int number, String line) {
        SqlSection begun = SqlSection.beginning(file, number, line);
        if (begun != null) {
            add(begun);
        } else if (sections.isEmpty()) {
            header.add(number, line);
        } else {
            sections.get(sections.size() - 1).text().append(line).append('\n');
        }
    }

    private void add(SqlSection begun) {
        for (SqlSection other : sections) {
            if (other.direction().equals(begun.direction()) && overlap(other, begun)) {
                throw new SqlRevisionException(
                        file,
                        begun.line(),
                        "there are two sections for the same " + begun.direction() + ": put them together");
            }
        }
        sections.add(begun);
    }

    private static boolean overlap(SqlSection one, SqlSection other) {
        return one.isGeneral() && other.isGeneral() || one.databases().stream().anyMatch(other.databases()::contains);
    }

    private RevisionScript script() {
        RevisionNode node = header.node();
        SqlOperations operations = new SqlOperations(file, sections, header.isOutsideTransaction());
        return new RevisionScript(node, file, () -> operations.of("upgrade"), () -> operations.of("downgrade"));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
