package dev.revisor.pairs;

import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedEnumerationType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The named enumerations of a schema in the making: a name stands for the same words in all columns. */
final class Vocabulary {

    /** Those that rows have, so that they never go. */
    private static final List<String> USED = List.of("NEW", "DONE");

    private static final List<String> OTHERS = List.of("OPEN", "it's", "größe", "two words");
    private static final Identifier FIRST = Identifier.of("mood");

    private final Chance chance;
    private final RandomNames names;
    private final Map<Identifier, NamedEnumerationType> known = new LinkedHashMap<>();

    Vocabulary(Chance chance, RandomNames names) {
        this.chance = chance;
        this.names = names;
    }

    /** Types to choose from: all that there are, and sometimes a new one. */
    List<ColumnType> types() {
        if (known.isEmpty()) {
            learn(new NamedEnumerationType(FIRST, words()));
        } else if (chance.oneIn(4)) {
            another();
        }
        return List.copyOf(known.values());
    }

    /** A type of other words, or of the same in another order, under the same name. */
    NamedEnumerationType changed(NamedEnumerationType type) {
        return learn(new NamedEnumerationType(type.name(), words()));
    }

    /** A type of the same words under another name. */
    NamedEnumerationType renamed(NamedEnumerationType type) {
        return learn(new NamedEnumerationType(names.next("mood"), type.values()));
    }

    private void another() {
        learn(new NamedEnumerationType(names.next("mood"), words()));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(USED);
        words.addAll(chance.some(OTHERS, chance.below(4)));
        return chance.oneIn(2) ? words : chance.shuffled(words);
    }

    private NamedEnumerationType learn(NamedEnumerationType type) {
        known.put(type.name(), type);
        return type;
    }
}
