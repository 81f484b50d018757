package dev.revisor.autogenerate;

import dev.revisor.operation.AddColumn;
import dev.revisor.operation.AlterColumn;
import dev.revisor.operation.FillColumn;
import dev.revisor.operation.Operation;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes in three steps what asks a value of rows that are there: the column as nullable, what its rows get, and only
 * then that it is not null. The table may be empty in the database at hand; in others it is not.
 */
public final class Fills {

    private final List<FillColumn> given;
    private final List<FillColumn> unused;
    private final List<FillColumn> fills = new ArrayList<>();
    private final List<Operation> steps = new ArrayList<>();

    private Fills(List<FillColumn> given) {
        this.given = given;
        this.unused = new ArrayList<>(given);
    }

    /**
     * The draft with its fills, open where nobody gave a value, also on the way back.
     *
     * @param given values for columns, whose names are taken whatever their letter case
     * @throws UnneededFillException if a value is given to a column that needs none
     */
    public static Draft complete(Draft draft, List<FillColumn> given) {
        Fills fills = new Fills(given);
        List<Operation> upgrade = fills.fill(draft.upgrade());
        List<Operation> downgrade = fills.fill(draft.downgrade());
        if (!fills.unused.isEmpty()) {
            throw new UnneededFillException(fills.unused.get(0), fills.fills);
        }
        return draft.withSteps(upgrade, downgrade);
    }

    /** The fills among operations that still want a value. */
    public static List<FillColumn> open(List<Operation> operations) {
        return operations.stream()
                .filter(FillColumn.class::isInstance)
                .map(FillColumn.class::cast)
                .filter(FillColumn::isOpen)
                .toList();
    }

    private List<Operation> fill(List<Operation> operations) {
        steps.clear();
        operations.forEach(this::add);
        return List.copyOf(steps);
    }

    private void add(Operation operation) {
        if (operation instanceof AddColumn add && add.column().wantsValue()) {
            Column nullable = add.column().withNullable(true);
            steps.add(new AddColumn(add.table(), nullable));
            fill(add.table(), add.column());
            steps.add(new AlterColumn(add.table(), nullable, add.column()));
        } else if (operation instanceof AlterColumn alter && becomesNotNull(alter)) {
            Column nullable = alter.to().withNullable(true);
            if (!nullable.equals(alter.from())) {
                steps.add(new AlterColumn(alter.table(), alter.from(), nullable));
            }
            fill(alter.table(), alter.to());
            steps.add(new AlterColumn(alter.table(), nullable, alter.to()));
        } else {
            steps.add(operation);
        }
    }

    private static boolean becomesNotNull(AlterColumn alter) {
        Column to = alter.to();
        return alter.from().nullable() && !to.nullable() && to.numbering() == null && to.generated() == null;
    }

    private void fill(TableName table, Column column) {
        String usual = column.defaultValue() == null ? FillColumn.OPEN : column.defaultValue();
        String expression = given.stream()
                .filter(fill -> same(fill.table(), table) && same(fill.column(), column.name()))
                .peek(unused::remove)
                .map(FillColumn::expression)
                .reduce(usual, (earlier, later) -> later);
        FillColumn fill = new FillColumn(table, column.name(), expression);
        fills.add(fill);
        steps.add(fill);
    }

    private static boolean same(TableName one, TableName other) {
        return same(one.schema(), other.schema()) && same(one.name(), other.name());
    }

    private static boolean same(@Nullable Identifier one, @Nullable Identifier other) {
        return one == null ? other == null : other != null && one.text().equalsIgnoreCase(other.text());
    }
}
