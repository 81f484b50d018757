package dev.revisor.command;

import dev.revisor.runner.ResumePoint;
import java.util.Optional;

/** Goes on with a revision that a run left unfinished. */
final class ResumeCommand implements Command {

    private static final Option FROM = Option.value("--from", "n", "go on with statement N, counted from 1");
    private static final Option SKIP =
            Option.flag("--skip", "go on behind the statement that failed or was interrupted");

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                        "resume",
                        "Goes on with the revision that was begun and not finished",
                        "db resume --from 3",
                        FROM,
                        SKIP)
                .ruledBy(FROM.excludes(SKIP, "'--from' alone says where to go on, '--skip' alone goes on one further"));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        invocation.migrations().resume(point(invocation.arguments()), new RunPrinter(invocation.console()));
        return ExitCode.DONE;
    }

    private static ResumePoint point(Arguments arguments) {
        Optional<String> from = arguments.value(FROM);
        if (from.isPresent()) {
            return ResumePoint.from(number(from.get()));
        }
        return arguments.has(SKIP) ? ResumePoint.AFTER_FAILURE : ResumePoint.AT_FAILURE;
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new UsageException(
                    "Option '--from' needs the number of a statement, counted from 1, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
