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
        return "changes the type of " + loss.table() + "." + loss.column() + ", where " + fate(loss.rows(), risk);
    }

    private static String fate(@Nullable Long rows, ValueRisk risk) {
        if (rows != null && rows == 0) {
            return risk.isChange() ? "no value is changed" : "every value fits";
        }
        String values = rows == null ? "any value" : count(rows, "value");
        boolean areMany = rows != null && rows > 1;
        String verb = risk.isChange() ? areMany ? "are changed" : "is changed" : areMany ? "don't fit" : "doesn't fit";
        return (values + " " + risk.which()).strip() + " " + verb;
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
