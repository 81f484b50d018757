package dev.revisor.source;

import dev.revisor.migration.Migration;
import dev.revisor.migration.Operations;
import dev.revisor.migration.Revision;
import dev.revisor.operation.Operation;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes revisions as Java classes that compile without edits and record exactly the operations they were written from.
 *
 * <p>The body is written first and says what it needs; the imports above it are written last.
 */
public final class JavaRevisionWriter {

    /** Half of what a method of the JVM holds, at twelve bytes for each constant and call. */
    private static final int HEAVIEST_METHOD = 2500;

    private final String packageName;
    private final RevisionStyle style;

    /** A writer for classes of a package, empty for the unnamed one. */
    public JavaRevisionWriter(String packageName) {
        this(packageName, RevisionStyle.STANDARD);
    }

    /** A writer for classes of a package that look as someone wants. */
    public JavaRevisionWriter(String packageName, RevisionStyle style) {
        this.packageName = Objects.requireNonNull(packageName, "packageName");
        this.style = Objects.requireNonNull(style, "style");
    }

    /**
     * The file of a revision.
     *
     * @throws IllegalArgumentException if an operation runs code, or inserts a value that no row can have
     */
    public RevisionFile write(RevisionDraft draft) {
        JavaImports imports = new JavaImports();
        Map<String, String> parts = parts(draft, imports);
        String name = imports.free(style.naming().className(draft.node()));
        parts.put("class", name);
        return new RevisionFile(name + ".java", text(draft, parts));
    }

    private Map<String, String> parts(RevisionDraft draft, JavaImports imports) {
        List.of(Override.class, Operations.class, Migration.class).forEach(imports::type);
        RevisionNode node = draft.node();
        Notes notes = draft.notes();
        Map<String, String> parts = new HashMap<>(Map.of(
                "id", node.id(),
                "message", JavaComment.lineSafe(node.message()),
                "created", String.valueOf(node.created()),
                "package", packageName.isEmpty() ? "" : "package " + packageName + ";",
                "javadoc", JavaComment.javadoc(node.message(), notes.general()),
                "annotation", annotation(node, imports),
                "upgrade", methods("upgrade", draft.upgrade(), notes, imports),
                "downgrade", methods("downgrade", draft.downgrade(), notes, imports)));
        parts.put("imports", imports.lines());
        return parts;
    }

    private String text(RevisionDraft draft, Map<String, String> parts) {
        parts.replaceAll((token, text) -> text.stripTrailing());
        return JavaComment.header(style.header())
                + style.template().fill(parts)
                + AttributeBlock.java(draft.attributes());
    }

    private static String annotation(RevisionNode node, JavaImports imports) {
        List<JavaCode> members = new ArrayList<>();
        members.add(new JavaMember("id", new JavaText(node.id())));
        addList(members, "revises", node.revises());
        addList(members, "dependsOn", node.dependsOn());
        addList(members, "branchLabels", node.branchLabels());
        members.add(new JavaMember("created", new JavaText(String.valueOf(node.created()))));
        if (!node.message().isEmpty()) {
            members.add(new JavaMember("message", new JavaText(node.message())));
        }
        return JavaCall.of("@" + imports.type(Revision.class), members).fit(0, 0) + "\n";
    }

    private static void addList(List<JavaCode> members, String name, List<String> ids) {
        if (ids.size() == 1) {
            members.add(new JavaMember(name, new JavaText(ids.get(0))));
        } else if (!ids.isEmpty()) {
            List<String> literals = ids.stream().map(StringLiteral::of).toList();
            members.add(new JavaWord(name + " = {" + String.join(", ", literals) + "}"));
        }
    }

    private static String methods(String name, List<Operation> operations, Notes notes, JavaImports imports) {
        List<JavaStatement> statements = JavaOperations.statements(operations, imports, notes);
        List<List<JavaStatement>> parts = parts(statements);
        if (parts.size() == 1) {
            return method("@Override\n    public", name, parts.get(0));
        }
        List<JavaStatement> calls = new ArrayList<>();
        StringBuilder methods = new StringBuilder();
        for (List<JavaStatement> part : parts) {
            String partName = name + (calls.size() + 1);
            calls.add(new JavaStatement(List.of(), JavaCall.of(partName, new JavaWord("op"))));
            methods.append('\n').append(method("private static", partName, part));
        }
        return method("@Override\n    public", name, calls) + methods;
    }

    private static List<List<JavaStatement>> parts(List<JavaStatement> statements) {
        List<List<JavaStatement>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int weight = 0;
        for (JavaStatement statement : statements) {
            weight += statement.code().weight();
            if (weight > HEAVIEST_METHOD && !parts.get(parts.size() - 1).isEmpty()) {
                parts.add(new ArrayList<>());
                weight = statement.code().weight();
            }
            parts.get(parts.size() - 1).add(statement);
        }
        return parts;
    }

    private static String method(String modifiers, String name, List<JavaStatement> statements) {
        String head = "    " + modifiers + " void " + name + "(Operations op) {";
        return statements.stream()
                .map(statement -> statement.lines(2 * JavaStatement.STEP))
                .collect(Collectors.joining(
                        "", head + (statements.isEmpty() ? "" : "\n"), statements.isEmpty() ? "}\n" : "    }\n"));
    }
}
