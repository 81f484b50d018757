package dev.revisor.source;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AddConstraint;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.AlterSequence;
import dev.revisor.operation.CommentTable;
import dev.revisor.operation.CreateIndex;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropConstraint;
import dev.revisor.operation.DropIndex;
import dev.revisor.operation.DropSequence;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.InsertRows;
import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OperationVisitor;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.Refuse;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameConstraint;
import dev.revisor.operation.RenameIndex;
import dev.revisor.operation.RenameSequence;
import dev.revisor.operation.RenameTable;
import dev.revisor.operation.RunCode;
import dev.revisor.schema.Database;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableElement;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operations as calls of {@link dev.revisor.migration.Operations}, in the words that a person would use. */
final class JavaOperations implements OperationVisitor<JavaCode> {

    private final JavaImports imports;
    private final Notes notes;
    private final String receiver;
    private final int depth;
    private final JavaNames names;
    private final JavaElements elements;

    private JavaOperations(JavaImports imports, Notes notes, String receiver, int depth) {
        this.imports = imports;
        this.notes = notes;
        this.receiver = receiver;
        this.depth = depth;
        this.names = new JavaNames(imports);
        this.elements = new JavaElements(imports, names);
    }

    static List<JavaStatement> statements(List<Operation> operations, JavaImports imports, Notes notes) {
        return new JavaOperations(imports, notes, "op", 0).statements(operations);
    }

    @Override
    public JavaCode visitCreateTable(CreateTable createTable) {
        return spread("createTable", createTable.table());
    }

    @Override
    public JavaCode visitDropTable(DropTable dropTable) {
        return dropTable.definition() == null
                ? call("dropTable", names.shortest(dropTable.name()))
                : spread("dropTable", dropTable.definition());
    }

    @Override
    public JavaCode visitRenameTable(RenameTable renameTable) {
        return call("renameTable", names.named(renameTable.from(), List.of(renameTable.to())));
    }

    @Override
    public JavaCode visitAddColumn(AddColumn addColumn) {
        return call("addColumn", names.shortest(addColumn.table()), elements.of(addColumn.column()));
    }

    @Override
    public JavaCode visitAlterColumn(AlterColumn alterColumn) {
        return JavaChain.of(
                call("alterColumn", names.shortest(alterColumn.table())),
                List.of(
                        JavaCall.of("from", elements.of(alterColumn.from())),
                        JavaCall.of("to", elements.of(alterColumn.to()))));
    }

    @Override
    public JavaCode visitDropColumn(DropColumn dropColumn) {
        return drop("dropColumn", dropColumn.table(), dropColumn.name(), dropColumn.definition());
    }

    @Override
    public JavaCode visitRenameColumn(RenameColumn renameColumn) {
        List<Identifier> columns = List.of(renameColumn.from(), renameColumn.to());
        return call("renameColumn", names.named(renameColumn.table(), columns));
    }

    @Override
    public JavaCode visitAddConstraint(AddConstraint addConstraint) {
        return call("addConstraint", names.shortest(addConstraint.table()), elements.of(addConstraint.constraint()));
    }

    @Override
    public JavaCode visitRenameConstraint(RenameConstraint rename) {
        return call("renameConstraint", names.named(rename.table(), List.of(rename.from(), rename.to())));
    }

    @Override
    public JavaCode visitDropConstraint(DropConstraint dropConstraint) {
        return drop("dropConstraint", dropConstraint.table(), dropConstraint.name(), dropConstraint.definition());
    }

    @Override
    public JavaCode visitCreateIndex(CreateIndex createIndex) {
        return call("createIndex", names.shortest(createIndex.table()), elements.of(createIndex.index()));
    }

    @Override
    public JavaCode visitRenameIndex(RenameIndex rename) {
        return call("renameIndex", names.named(rename.table(), List.of(rename.from(), rename.to())));
    }

    @Override
    public JavaCode visitDropIndex(DropIndex dropIndex) {
        return drop("dropIndex", dropIndex.table(), dropIndex.name(), dropIndex.definition());
    }

    @Override
    public JavaCode visitCreateSequence(CreateSequence createSequence) {
        return call("createSequence", names.sequence(createSequence.sequence()));
    }

    @Override
    public JavaCode visitAlterSequence(AlterSequence alterSequence) {
        return call("alterSequence", names.sequence(alterSequence.from()), names.sequence(alterSequence.to()));
    }

    @Override
    public JavaCode visitRenameSequence(RenameSequence renameSequence) {
        return call("renameSequence", names.sequence(renameSequence.sequence()), names.shortest(renameSequence.to()));
    }

    @Override
    public JavaCode visitDropSequence(DropSequence dropSequence) {
        return call(
                "dropSequence",
                dropSequence.definition() == null
                        ? names.shortest(dropSequence.name())
                        : names.sequence(dropSequence.definition()));
    }

    @Override
    public JavaCode visitCommentTable(CommentTable commentTable) {
        return call(
                "commentTable",
                names.shortest(commentTable.table()),
                JavaText.orNull(commentTable.from()),
                JavaText.orNull(commentTable.to()));
    }

    @Override
    public JavaCode visitExecuteSql(ExecuteSql executeSql) {
        return call("execute", new JavaText(executeSql.sql()));
    }

    @Override
    public JavaCode visitInsertRows(InsertRows insertRows) {
        JavaValues values = new JavaValues(imports);
        List<JavaCall> rows = new ArrayList<>();
        for (List<@Nullable Object> row : insertRows.rows()) {
            // A null alone would be taken for the whole array of values.
            rows.add(
                    row.size() == 1 && row.get(0) == null
                            ? JavaCall.of("row", new JavaWord("(Object) null"))
                            : JavaCall.of("row", row.stream().map(values::of).toList()));
        }
        return JavaChain.of(call("insert", names.named(insertRows.table(), insertRows.columns())), rows);
    }

    @Override
    public JavaCode visitFillColumn(FillColumn fillColumn) {
        List<JavaCode> arguments = new ArrayList<>(names.named(fillColumn.table(), List.of(fillColumn.column())));
        arguments.add(new JavaText(fillColumn.expression()));
        return call("fill", arguments);
    }

    @Override
    public JavaCode visitRunCode(RunCode runCode) {
        throw new IllegalArgumentException(
                "The code of '" + runCode.description() + "' can't be written: only its author has the source");
    }

    @Override
    public JavaCode visitRefuse(Refuse refuse) {
        return call("irreversible", new JavaText(refuse.reason()));
    }

    @Override
    public JavaCode visitOnDatabases(OnDatabases onDatabases) {
        JavaCode lambda = lambda("on", onDatabases.operations());
        return call("on", databases(onDatabases.databases()), lambda);
    }

    @Override
    public JavaCode visitOutsideTransaction(OutsideTransaction outsideTransaction) {
        return call("outsideTransaction", lambda("out", outsideTransaction.operations()));
    }

    private List<JavaStatement> statements(List<Operation> operations) {
        return operations.stream()
                .map(operation -> new JavaStatement(notes.above(operation), operation.accept(this)))
                .toList();
    }

    private JavaCode lambda(String name, List<Operation> operations) {
        String parameter = depth == 0 ? name : name + (depth + 1);
        return new JavaLambda(
                parameter, new JavaOperations(imports, notes, parameter, depth + 1).statements(operations));
    }

    private JavaCode databases(Set<Database> databases) {
        List<JavaCode> constants =
                databases.stream().sorted().map(imports::constant).toList();
        return constants.size() == 1 ? constants.get(0) : JavaCall.of(imports.type(Set.class) + ".of", constants);
    }

    private JavaCode spread(String method, Table table) {
        List<JavaCode> arguments = new ArrayList<>();
        arguments.add(names.shortest(table.name()));
        table.elements().forEach(element -> arguments.add(elements.of(element)));
        if (arguments.size() == 1) {
            // A drop without it would be one whose definition is not known.
            arguments.add(new JavaWord("new " + imports.type(TableElement.class) + "[0]"));
        }
        return new JavaCall(receiver + "." + method, arguments, table.elements().size() > 1);
    }

    private JavaCode drop(
            String method, TableName table, @Nullable Identifier name, @Nullable TableElement definition) {
        if (definition != null) {
            return call(method, names.shortest(table), elements.of(definition));
        }
        return call(method, names.named(table, name == null ? List.of() : List.of(name)));
    }

    private JavaCall call(String method, JavaCode... arguments) {
        return JavaCall.of(receiver + "." + method, arguments);
    }

    private JavaCall call(String method, List<JavaCode> arguments) {
        return JavaCall.of(receiver + "." + method, arguments);
    }
}
