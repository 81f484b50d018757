package dev.revisor.command;

import dev.revisor.HistoryEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which documents draw graphs. */
enum GraphFormat {
    MERMAID,
    DOT;

    static final Option OPTION = Option.value(
            "--format", "mermaid|dot", "print the graph for a document, in the language of Mermaid or Graphviz");

    /**
     * The one that was asked for.
     *
     * @throws UsageException if there is none of that name
     */
    static Optional<GraphFormat> of(Arguments arguments) {
        return arguments.value(OPTION).map(GraphFormat::of);
    }

    List<String> print(List<HistoryEntry> newestFirst) {
        return switch (this) {
            case MERMAID -> MermaidGraph.lines(newestFirst);
            case DOT -> DotGraph.lines(newestFirst);
        };
    }

    private static GraphFormat of(String name) {
        for (GraphFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        throw new UsageException("There is no graph format '" + name + "': '--format' takes 'mermaid' or 'dot'");
    }
}
