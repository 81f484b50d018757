package dev.revisor.autogenerate;

import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.DropSequence;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Warns of sequences that begin anew where a table has rows with numbers already. */
final class LeftSequences {

    private static final String ADVICE = "keeps its rows: in the revision, let it begin behind their numbers";

    private LeftSequences() {}

    static List<String> notes(List<Operation> renames, List<Operation> operations) {
        return Stream.concat(
                        of(renames, RenameTable.class).flatMap(rename -> replacing(rename, operations)),
                        of(operations, AlterColumn.class)
                                .filter(LeftSequences::stopsNumbering)
                                .flatMap(alter -> numbering(alter, operations)))
                .toList();
    }

    /** Sequences after the new name of a table, where one after the old name goes. */
    private static Stream<String> replacing(RenameTable rename, List<Operation> operations) {
        return of(operations, DropSequence.class)
                .filter(drop -> speaksOf(drop.name(), rename.from().name().text()))
                .flatMap(drop -> created(operations, rename.to().text())
                        .map(name -> "Sequence '" + name + "' begins anew in the place of '" + drop.name()
                                + "', though table '" + rename.to() + "' " + ADVICE
                                + ", or keep the old one by its name in @SequenceGenerator"));
    }

    /** Sequences after the name of a table whose rows the database numbered by itself. */
    private static Stream<String> numbering(AlterColumn alter, List<Operation> operations) {
        return created(operations, alter.table().name().text())
                .map(name -> "Sequence '" + name + "' begins anew in the place of the numbers that column '"
                        + alter.table() + "." + alter.to().name() + "' gave itself, though table '" + alter.table()
                        + "' " + ADVICE);
    }

    private static boolean stopsNumbering(AlterColumn alter) {
        return alter.from().numbering() != null && alter.to().numbering() == null;
    }

    private static Stream<TableName> created(List<Operation> operations, String table) {
        return of(operations, CreateSequence.class)
                .map(create -> create.sequence().name())
                .filter(name -> speaksOf(name, table));
    }

    private static boolean speaksOf(TableName sequence, String table) {
        return sequence.name().text().toLowerCase(Locale.ROOT).startsWith(table.toLowerCase(Locale.ROOT));
    }

    private static <O extends Operation> Stream<O> of(List<Operation> operations, Class<O> type) {
        return operations.stream().filter(type::isInstance).map(type::cast);
    }
}
