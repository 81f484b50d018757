package dev.revisor.command;

import dev.revisor.revision.RevisionNode;
import dev.revisor.source.Editor;
import dev.revisor.source.EditorException;
import java.nio.file.Path;

/** Opens the source file of a revision in an editor. */
final class EditCommand implements Command {

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                        "edit",
                        "Opens the file of a revision, by default the head, in the editor that VISUAL or EDITOR names",
                        "db edit 4f2a")
                .taking("[REV]", 1);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Workspace workspace = invocation.workspace();
        RevisionNode node =
                RevisionTargets.one(invocation.arguments().parameter().orElse("head"), invocation.migrations());
        Path file = workspace.authoring().file(node.id()).orElseThrow(() -> new UnknownFileException(node.id()));
        if (!invocation.console().isInteractive()) {
            throw EditorException.unattended(file);
        }
        String command = workspace.editor().orElseThrow(() -> EditorException.missing(file));
        int exitCode = new Editor(command).open(file);
        if (exitCode != 0) {
            throw EditorException.failed(file, command, exitCode);
        }
        return ExitCode.DONE;
    }
}
