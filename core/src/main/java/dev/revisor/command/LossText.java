package dev.revisor.command;

import dev.revisor.diff.ValueRisk;
import dev.revisor.runner.RowLoss;
import org.jspecify.annotations.Nullable;

/** Says what happens to data, as the end of a sentence. */
final class LossText {

    private LossText() {}

    static String of(RowLoss loss) {
        ValueRisk risk = loss.risk();
        return risk == null ? drop(loss) : narrowing(loss, risk);
    }

    private static String drop(RowLoss loss) {
        Long rows = loss.rows();
        if (loss.column() == null) {
            return "drops table " + loss.table() + (rows == null ? "" : " with " + count(rows, "row"));
        }
        return "drops column " + loss.table() + "." + loss.column()
                + (rows == null ? "" : " with " + count(rows, "value"));
    }

    private static String narrowing(RowLoss loss, ValueRisk risk) {
        Long rows = loss.rows();
        boolean areMany = rows != null && rows > 1;
        String fate = risk.isChange() ? areMany ? "are changed" : "is changed" : areMany ? "don't fit" : "doesn't fit";
        return "changes the type of " + loss.table() + "." + loss.column() + ", where "
                + (values(rows) + " " + risk.which()).strip() + " " + fate;
    }

    private static String values(@Nullable Long rows) {
        if (rows == null) {
            return "any value";
        }
        return rows == 0 ? "no value" : count(rows, "value");
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
