package dev.revisor.schema;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A type in a database's own words, where no portable type says the same.
 *
 * @param general the words for databases without words of their own, or null if there are none
 * @param spellings the words per database
 */
public record RawType(@Nullable String general, Map<Database, String> spellings) implements ColumnType {

    public RawType {
        spellings = Map.copyOf(spellings);
        if (general == null && spellings.isEmpty()) {
            throw new IllegalArgumentException("A raw type needs its spelling");
        }
    }

    /** This type with the words for one more database. */
    public RawType on(Database database, String spelling) {
        Objects.requireNonNull(spelling, "spelling");
        Map<Database, String> more = new EnumMap<>(Database.class);
        more.putAll(spellings);
        more.put(database, spelling);
        return new RawType(general, more);
    }

    /** The words on a database, or null if this type has none there. */
    public @Nullable String spelling(Database database) {
        return spellings.getOrDefault(database, general);
    }

    @Override
    public String toString() {
        if (spellings.isEmpty()) {
            return String.valueOf(general);
        }
        String special = new TreeMap<>(spellings).toString();
        return general == null ? special : general + " " + special;
    }
}
