package dev.revisor.runner;

import dev.revisor.migration.AttributeNote;
import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.AttributeReplay;
import dev.revisor.operation.Replay;
import dev.revisor.revision.RevisionGraph;
import dev.revisor.revision.RevisionNode;
import dev.revisor.schema.ColumnAttributes;
import dev.revisor.schema.Database;
import dev.revisor.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All revisions of an application: their graph, and what each of them does.
 *
 * @param graph the graph
 * @param scripts the revisions by their ids
 */
public record Revisions(RevisionGraph graph, Map<String, RevisionScript> scripts) {

    public Revisions {
        scripts = Collections.unmodifiableMap(new LinkedHashMap<>(scripts));
    }

    /**
     * These revisions.
     *
     * @throws dev.revisor.revision.RevisionException if they don't make a graph
     */
    public static Revisions of(List<RevisionScript> scripts) {
        RevisionGraph graph = RevisionGraph.of(scripts, RevisionScript::node, RevisionScript::origin);
        Map<String, RevisionScript> byId = new LinkedHashMap<>();
        scripts.forEach(script -> byId.put(script.node().id(), script));
        return new Revisions(graph, byId);
    }

    /**
     * Makes sure that there are not more heads than is wanted.
     *
     * @throws dev.revisor.revision.MultipleHeadsException if there are several and a single one is wanted
     */
    public void requireHeads(RunOptions options) {
        if (options.singleHead()) {
            graph.head();
        }
    }

    /** What a revision does. */
    public Optional<RevisionScript> script(String id) {
        return Optional.ofNullable(scripts.get(id));
    }

    /**
     * The schema that revisions make on a database, in memory; ids that nobody knows change nothing.
     *
     * @param ids the revisions, applied in the order of the graph
     */
    public Schema replay(Set<String> ids, Database database) {
        Schema schema = Schema.EMPTY;
        for (RevisionNode node : graph.ordered()) {
            RevisionScript script = ids.contains(node.id()) ? scripts.get(node.id()) : null;
            if (script != null) {
                schema = Replay.apply(schema, script.upgrade(), database);
            }
        }
        return schema;
    }

    /**
     * What the files of revisions note about the attributes behind columns, put together; what they do with a column
     * counts, too. What can't be understood is told in sentences.
     *
     * @param ids the revisions, taken in the order of the graph
     */
    public AttributeNote attributes(Set<String> ids, Database database) {
        ColumnAttributes known = ColumnAttributes.NONE;
        List<String> unread = new ArrayList<>();
        for (RevisionNode node : graph.ordered()) {
            RevisionScript script = ids.contains(node.id()) ? scripts.get(node.id()) : null;
            if (script != null) {
                AttributeNote note = script.attributes();
                known = AttributeReplay.apply(known, script.upgrade(), database).correctedBy(note.attributes());
                note.unread()
                        .forEach(words -> unread.add("In '" + script.origin() + "', '" + words
                                + "' says nothing about the attributes behind columns, and is left out"));
            }
        }
        return new AttributeNote(known, unread);
    }
}
