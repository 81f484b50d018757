package dev.revisor.autogenerate;

import dev.revisor.operation.CreateSequence;
import dev.revisor.operation.DropSequence;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Warns of sequences that begin anew because they are called after a table that is renamed. */
final class LeftSequences {

    private LeftSequences() {}

    static List<String> notes(List<Operation> renames, List<Operation> operations) {
        return of(renames, RenameTable.class)
                .flatMap(rename -> of(operations, DropSequence.class)
                        .filter(drop -> speaksOf(
                                drop.name().name().text(), rename.from().name().text()))
                        .flatMap(drop -> of(operations, CreateSequence.class)
                                .map(create -> create.sequence().name())
                                .filter(name ->
                                        speaksOf(name.name().text(), rename.to().text()))
                                .map(name -> "Sequence '" + name + "' begins anew in the place of '" + drop.name()
                                        + "', though table '" + rename.to()
                                        + "' keeps its rows: in the revision, let it"
                                        + " begin behind their numbers, or keep the old one by its name in"
                                        + " @SequenceGenerator")))
                .toList();
    }

    private static boolean speaksOf(String sequence, String table) {
        return sequence.toLowerCase(Locale.ROOT).startsWith(table.toLowerCase(Locale.ROOT));
    }

    private static <O extends Operation> Stream<O> of(List<Operation> operations, Class<O> type) {
        return operations.stream().filter(type::isInstance).map(type::cast);
    }
}
