package dev.revisor.command;

import dev.revisor.Comparison;
import dev.revisor.Migrations;
import dev.revisor.Offline;
import dev.revisor.autogenerate.DerivedMessage;
import dev.revisor.autogenerate.Draft;
import dev.revisor.autogenerate.DraftOptions;
import dev.revisor.autogenerate.Fills;
import dev.revisor.operation.FillColumn;
import dev.revisor.revision.RevisionNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a new revision: an empty one, or one that brings the database to the state of the entities. */
final class RevisionCommand implements Command {

    private static final Option AUTOGENERATE =
            Option.flag("--autogenerate", "write what differs between entities and database");
    private static final Option FILL = Option.value(
                    "--fill", "table.column=sql", "what rows get that are there, where a column becomes not null")
            .repeated();
    private static final Option DROP_UNKNOWN = Option.flag("--drop-unknown", "also drop what no revision made");
    private static final Option UPGRADE = Option.flag("--upgrade", "apply what the database lacks first");
    private static final Option STALE = Option.flag("--stale", "compare entities although their sources are newer");

    private static final List<OptionRule> RULES = List.of(
            NewRevision.SPLICE.needs(NewRevision.HEAD, "name the parent, which need not be a head then"),
            OfflineMode.NEEDED_FOR_DIALECT,
            UPGRADE.excludes(OfflineMode.OFFLINE, "without a database there is none to upgrade, leave '--upgrade' out"),
            UPGRADE.excludes(
                    RevisionWriting.DRY_RUN,
                    "a dry run changes nothing, leave out '--dry-run' or run 'db upgrade' beforehand"));
    private static final List<OptionRule> OF_AUTOGENERATE = Stream.of(
                    RenameQuestions.RENAME,
                    RenameQuestions.NO_RENAME,
                    FILL,
                    DROP_UNKNOWN,
                    UPGRADE,
                    OfflineMode.OFFLINE,
                    STALE)
            .map(option -> option.needs(AUTOGENERATE, "add it, or run 'db migrate'"))
            .toList();

    private final boolean alwaysAutogenerates;

    RevisionCommand(boolean alwaysAutogenerates) {
        this.alwaysAutogenerates = alwaysAutogenerates;
    }

    @Override
    public CommandSpec spec() {
        return alwaysAutogenerates
                ? spec("migrate", "Writes a revision from the entities; 'db upgrade' applies it")
                        .ruledBy(RULES)
                : spec("revision", "Writes a new revision, empty or with --autogenerate")
                        .ruledBy(Stream.concat(RULES.stream(), OF_AUTOGENERATE.stream())
                                .toList());
    }

    @Override
    public ExitCode run(Invocation invocation) {
        invocation.workspace().authoring().requirePlace();
        RevisionNode node = new NewRevision(invocation).node();
        RevisionWriting writing = RevisionWriting.of(node, invocation);
        if (alwaysAutogenerates || invocation.arguments().has(AUTOGENERATE)) {
            autogenerate(node, writing, invocation);
        } else {
            writing.write(node, Draft.EMPTY);
        }
        return ExitCode.DONE;
    }

    private static void autogenerate(RevisionNode node, RevisionWriting writing, Invocation invocation) {
        Console console = invocation.console();
        console.note("Writing a revision from the entities; 'db upgrade' applies it");
        List<FillColumn> fills = FillHints.parse(invocation.arguments().values(FILL));
        Comparison comparison = compare(invocation);
        Draft draft = invocation.migrations().process(comparison.draft());
        Draft filled = Fills.complete(draft, fills);
        announce(comparison, invocation);
        if (draft.isEmpty()) {
            console.result(whyNothing(comparison, invocation));
            invocation.workspace().warnings().forEach(console::note);
            return;
        }
        Changes.print(draft.changes(), console);
        String message = node.message().isEmpty() ? DerivedMessage.of(draft.upgrade()) : node.message();
        writing.write(node.withMessage(message), filled);
    }

    private static String whyNothing(Comparison comparison, Invocation invocation) {
        if (!comparison.draft().isEmpty()) {
            return "No revision: the application's own code left nothing of it";
        }
        boolean isOffline = invocation.arguments().has(OfflineMode.OFFLINE);
        return "No changes: the %s what the entities want".formatted(isOffline ? "revisions make" : "database has");
    }

    private static Comparison compare(Invocation invocation) {
        Arguments arguments = invocation.arguments();
        Migrations migrations = invocation.migrations();
        Optional<Offline> offline = OfflineMode.of(invocation);
        if (!arguments.has(STALE)) {
            invocation.workspace().authoring().requireCurrentEntities();
        }
        DraftOptions options = new DraftOptions(
                Renames.parse(arguments.values(RenameQuestions.RENAME)),
                List.of(),
                !arguments.has(RenameQuestions.NO_RENAME),
                arguments.has(DROP_UNKNOWN));
        if (offline.isPresent()) {
            return new RenameQuestions(invocation, offline.get()::compare).settle(options);
        }
        if (arguments.has(UPGRADE) || migrations.isVolatile()) {
            migrations.upgrade("heads", migrations.options(), new RunPrinter(invocation.console()));
        }
        return new RenameQuestions(invocation, migrations::compare).settle(options);
    }

    private static void announce(Comparison comparison, Invocation invocation) {
        Console console = invocation.console();
        console.result("Comparing %d tables of the entities%s with %s"
                .formatted(comparison.tables(), age(invocation.workspace().authoring()), comparison.counterpart()));
        Draft draft = comparison.draft();
        draft.unknown().forEach(unknown -> console.note("In no revision, left alone: " + unknown));
        draft.opaque().forEach(opaque -> console.note("Not compared: " + opaque.kind() + " " + opaque.name()));
        draft.notes().forEach(console::note);
    }

    private static String age(Authoring authoring) {
        return authoring
                .typedAt()
                .map(time -> " (typed " + time + ", compiled in memory)")
                .or(() -> authoring.compiledAt().map(time -> " (compiled " + time + ")"))
                .orElse("");
    }

    private CommandSpec spec(String name, String summary) {
        return new CommandSpec(
                name,
                summary,
                "db " + name + " -m \"customer email\"",
                NewRevision.MESSAGE,
                AUTOGENERATE,
                NewRevision.HEAD,
                NewRevision.SPLICE,
                NewRevision.BRANCH_LABEL,
                NewRevision.DEPENDS_ON,
                NewRevision.REV_ID,
                RevisionWriting.FORMAT,
                RevisionWriting.PACKAGE,
                RenameQuestions.RENAME,
                RenameQuestions.NO_RENAME,
                FILL,
                DROP_UNKNOWN,
                UPGRADE,
                OfflineMode.OFFLINE,
                OfflineMode.DIALECT,
                STALE,
                RevisionWriting.DRY_RUN);
    }
}
