package dev.revisor.hibernate;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Dialects;
import dev.revisor.schema.Column;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.RawType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the type that our dialects spell as Hibernate spells a column on each database. */
final class PortableTypes {

    private final Map<Database, Dialect> dialects;
    private final Map<Map<Database, Spelling>, ColumnType> known = new HashMap<>();

    PortableTypes(Map<Database, Dialect> dialects) {
        this.dialects = dialects;
    }

    /** Types as our dialects write them on these databases. */
    static PortableTypes of(OfflineMappings mappings) {
        Map<Database, Dialect> dialects = new EnumMap<>(Database.class);
        mappings.all().forEach(mapping -> dialects.put(mapping.database(), Dialects.of(mapping.database())));
        return new PortableTypes(dialects);
    }

    /**
     * The portable type with these spellings, else a raw type.
     *
     * @param spellings at least one
     */
    TypeMatch match(Identifier column, Map<Database, Spelling> spellings) {
        ColumnType type = known.computeIfAbsent(spellings, key -> type(column, key));
        ColumnDefinition definition = spellings.values().iterator().next().definition();
        return new TypeMatch(type, remainingCheck(type, spellings), definition);
    }

    private ColumnType type(Identifier column, Map<Database, Spelling> spellings) {
        return new TypeCandidates(spellings.values())
                .all().stream()
                        .filter(candidate -> fits(new Column(column, candidate), spellings))
                        .findFirst()
                        .orElseGet(() -> raw(spellings));
    }

    private boolean fits(Column candidate, Map<Database, Spelling> spellings) {
        return spellings.entrySet().stream().allMatch(entry -> fits(candidate, entry.getKey(), entry.getValue()));
    }

    private boolean fits(Column candidate, Database database, Spelling spelling) {
        return spelling.hasType(dialect(database).typeName(candidate)) && hasWords(candidate, database, spelling);
    }

    // A reference to a row by an enumeration has the type of the column referred to, but not its check.
    private boolean hasWords(Column candidate, Database database, Spelling spelling) {
        if (!(candidate.type() instanceof EnumerationType enumeration)) {
            return true;
        }
        return spelling.check() == null
                ? dialect(database).impliedChecks(candidate).isEmpty()
                : TypeCandidates.words(spelling.check()).equals(enumeration.values());
    }

    private Dialect dialect(Database database) {
        return Objects.requireNonNull(dialects.get(database), database::id);
    }

    private static @Nullable String remainingCheck(ColumnType type, Map<Database, Spelling> spellings) {
        if (type instanceof EnumerationType) {
            return null;
        }
        return spellings.values().stream()
                .map(Spelling::check)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    // The same words on several databases, and an error on none, are likely to be right on others too.
    private RawType raw(Map<Database, Spelling> spellings) {
        Map<Database, String> types = new EnumMap<>(Database.class);
        spellings.forEach((database, spelling) -> types.put(database, spelling.type()));
        List<String> distinct = types.values().stream().distinct().toList();
        boolean isGeneral =
                distinct.size() == 1 && types.size() > 1 && types.keySet().equals(dialects.keySet());
        return isGeneral ? new RawType(distinct.get(0), Map.of()) : new RawType(null, types);
    }
}
