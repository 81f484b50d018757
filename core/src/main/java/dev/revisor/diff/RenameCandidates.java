package dev.revisor.diff;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.CreateTable;
import dev.revisor.operation.DropColumn;
import dev.revisor.operation.DropTable;
import dev.revisor.operation.Operation;
import dev.revisor.operation.RenameColumn;
import dev.revisor.operation.RenameTable;
import dev.revisor.schema.Schema;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds, among what a difference drops and adds, what may have been renamed. All pairs are scored before any is taken;
 * then the likest are taken first, each thing once.
 */
public final class RenameCandidates {

    /** From here on both are rather one thing than two. */
    private static final int ENOUGH = 50;

    private final Names names;
    private final Schema from;
    private final Schema to;
    private final Collection<Operation> declined;

    private RenameCandidates(Equivalence equivalence, Schema from, Schema to, Collection<Operation> declined) {
        this.names = new Names(equivalence);
        this.from = from;
        this.to = to;
        this.declined = declined;
    }

    /**
     * The candidates, tables first, then columns by their tables.
     *
     * @param operations what leads from the one schema to the other
     * @param declined renamings of which somebody said that they are none
     */
    public static List<RenameCandidate> of(
            Equivalence equivalence, Change change, List<Operation> operations, Collection<Operation> declined) {
        RenameCandidates candidates = new RenameCandidates(equivalence, change.from(), change.to(), declined);
        List<RenameCandidate> found = new ArrayList<>(candidates.taken(candidates.tables(operations)));
        found.addAll(candidates.taken(candidates.columns(operations)));
        return found;
    }

    /** The schemas before and after. */
    public record Change(Schema from, Schema to) {}

    private List<RenameCandidate> tables(List<Operation> operations) {
        List<RenameCandidate> pairs = new ArrayList<>();
        for (DropTable drop : all(operations, DropTable.class)) {
            for (CreateTable create : all(operations, CreateTable.class)) {
                Table old = drop.definition();
                TableName name = create.table().name();
                if (old != null && Objects.equals(drop.name().schema(), name.schema())) {
                    int score = new TableLikeness(names).of(old, create.table());
                    pairs.add(new RenameCandidate(new RenameTable(drop.name(), name.name()), score));
                }
            }
        }
        return pairs;
    }

    private List<RenameCandidate> columns(List<Operation> operations) {
        List<RenameCandidate> pairs = new ArrayList<>();
        for (DropColumn drop : all(operations, DropColumn.class)) {
            for (AddColumn add : all(operations, AddColumn.class)) {
                if (drop.table().equals(add.table())) {
                    pairs.add(new RenameCandidate(
                            new RenameColumn(
                                    add.table(), drop.name(), add.column().name()),
                            score(drop, add)));
                }
            }
        }
        return pairs;
    }

    private int score(DropColumn drop, AddColumn add) {
        Optional<Table> before = names.find(from.tables(), drop.table());
        Optional<Table> after = names.find(to.tables(), add.table());
        return drop.definition() == null || before.isEmpty() || after.isEmpty()
                ? 0
                : new ColumnLikeness(names, before.get(), after.get()).of(drop.definition(), add.column());
    }

    private List<RenameCandidate> taken(List<RenameCandidate> pairs) {
        List<RenameCandidate> likeliest = pairs.stream()
                .filter(pair -> pair.score() >= ENOUGH && !declined.contains(pair.rename()))
                .sorted(Comparator.comparingInt(RenameCandidate::score)
                        .reversed()
                        .thenComparing(RenameCandidate::from)
                        .thenComparing(RenameCandidate::to))
                .toList();
        List<RenameCandidate> taken = new ArrayList<>();
        for (RenameCandidate pair : likeliest) {
            if (taken.stream()
                    .noneMatch(other ->
                            other.from().equals(pair.from()) || other.to().equals(pair.to()))) {
                taken.add(pair);
            }
        }
        taken.sort(Comparator.comparing(RenameCandidate::from));
        return taken;
    }

    private static <O extends Operation> List<O> all(List<Operation> operations, Class<O> type) {
        return operations.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
