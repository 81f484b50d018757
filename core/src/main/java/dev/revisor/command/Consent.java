package dev.revisor.command;

import dev.revisor.runner.MigrationPlan;

/** Asks somebody whether revisions may be undone. */
final class Consent {

    static final Option YES = Option.flag("--yes", "-y", "don't ask");

    private Consent() {}

    /**
     * Whether somebody agrees to a plan, or said so beforehand.
     *
     * @param command what wants to undo it
     * @throws UsageException if nobody is there
     */
    static boolean isGiven(MigrationPlan plan, Invocation invocation, String command) {
        if (invocation.arguments().has(YES)) {
            PlanPrinter.noteLosses(plan, invocation.console());
            return true;
        }
        Console console = invocation.console();
        PlanPrinter.print(plan, console);
        if (!console.isInteractive()) {
            throw new UsageException("'db " + command + "' wants somebody to agree and nobody is there: add '--yes'");
        }
        return console.confirm(
                "Undo " + plan.steps().size() + (plan.steps().size() == 1 ? " revision?" : " revisions?"));
    }
}
