package dev.revisor.command;

import dev.revisor.error.MigrationException;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the words that can stand where somebody is typing a command. */
final class Completions {

    private final List<CommandSpec> specs;
    private final Supplier<RevisionGraph> graph;
    private final Supplier<List<String>> databases;

    /**
     * The words of these commands.
     *
     * @param graph the revisions, asked for only where one can stand
     * @param databases the names of the databases, likewise
     */
    Completions(List<CommandSpec> specs, Supplier<RevisionGraph> graph, Supplier<List<String>> databases) {
        this.specs = List.copyOf(specs);
        this.graph = graph;
        this.databases = databases;
    }

    /**
     * The words that can stand in the place of the last one.
     *
     * @param words what stands behind {@code db}; the last is the one being typed, possibly empty
     */
    List<Completion> of(List<String> words) {
        String typed = words.isEmpty() ? "" : words.get(words.size() - 1);
        return candidates(words, typed).stream()
                .filter(candidate -> candidate.word().startsWith(typed))
                .toList();
    }

    private List<Completion> candidates(List<String> words, String typed) {
        if (words.size() < 2) {
            return specs.stream()
                    .map(spec -> new Completion(spec.name(), spec.summary()))
                    .toList();
        }
        return specs.stream()
                .filter(spec -> spec.name().equals(words.get(0)))
                .findFirst()
                .map(spec -> candidates(spec, words.subList(1, words.size() - 1), typed))
                .orElse(List.of());
    }

    private List<Completion> candidates(CommandSpec spec, List<String> before, String typed) {
        Optional<Option> open = before.isEmpty() ? Optional.empty() : spec.option(before.get(before.size() - 1));
        if (open.isPresent() && !open.get().isFlag()) {
            return values(open.get(), typed);
        }
        int equals = typed.indexOf('=');
        if (typed.startsWith("--") && equals > 0) {
            String name = typed.substring(0, equals);
            return spec.option(name)
                    .map(option -> prefixed(name + "=", values(option, typed.substring(equals + 1))))
                    .orElse(List.of());
        }
        return typed.startsWith("-") ? options(spec, before) : values(spec.parameters(), typed);
    }

    private static List<Completion> options(CommandSpec spec, List<String> before) {
        return spec.allOptions().stream()
                .filter(option -> option.repeatable() || before.stream().noneMatch(option::isCalled))
                .map(option -> new Completion(option.name(), option.help()))
                .toList();
    }

    private List<Completion> values(Option option, String typed) {
        return option.equals(DatabaseOption.OPTION) ? databases() : values(option.valueName(), typed);
    }

    /** The values of a kind; of a range or a target in a branch, what stands behind the sign is completed. */
    private List<Completion> values(@Nullable String shown, String typed) {
        ValueKind kind = ValueKind.of(shown);
        if (shown == null || kind != ValueKind.TARGET) {
            return shown == null ? List.of() : kind.words(shown);
        }
        int sign = Math.max(typed.lastIndexOf(':'), typed.lastIndexOf('@'));
        List<Completion> targets = new ArrayList<>(kind.words(shown));
        targets.addAll(revisions());
        return prefixed(typed.substring(0, sign + 1), targets);
    }

    private List<Completion> revisions() {
        try {
            List<RevisionNode> newestFirst = new ArrayList<>(graph.get().ordered());
            Collections.reverse(newestFirst);
            List<Completion> completions = new ArrayList<>();
            for (RevisionNode node : newestFirst) {
                completions.add(new Completion(node.id(), RevisionText.message(node)));
                node.branchLabels().forEach(label -> completions.add(new Completion(label, "branch of " + node.id())));
            }
            return completions;
        } catch (MigrationException unreadable) {
            return List.of();
        }
    }

    private List<Completion> databases() {
        try {
            return databases.get().stream()
                    .map(name -> new Completion(name, "database"))
                    .toList();
        } catch (MigrationException unreadable) {
            return List.of();
        }
    }

    private static List<Completion> prefixed(String prefix, List<Completion> completions) {
        return completions.stream()
                .map(completion -> new Completion(prefix + completion.word(), completion.description()))
                .toList();
    }
}
