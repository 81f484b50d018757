package dev.revisor.hibernate;

import dev.revisor.schema.ArrayType;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.NamedEnumerationType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.jspecify.annotations.Nullable;

/** The enumerations that Hibernate creates types of their own for, as its SQL says: PostgreSQL's types and H2's domains. */
final class NamedEnumerations {

    private static final Pattern TYPE = Pattern.compile("create type (\\S+) as (enum \\(.*\\))", Pattern.DOTALL);
    private static final Pattern DOMAIN =
            Pattern.compile("create domain (\\S+) as \\S+ check \\((value in \\(.*\\))\\)", Pattern.DOTALL);
    private static final String ARRAY = " array";

    private final Map<String, NamedEnumerationType> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    NamedEnumerations(List<OfflineMapping> mappings, SqlStringGenerationContext context) {
        for (OfflineMapping mapping : mappings) {
            creations(mapping.metadata(), context)
                    .flatMap(sql -> parse(sql).stream())
                    .forEach(type -> types.putIfAbsent(type.name().text(), type));
        }
    }

    /** Whether SQL is what Hibernate creates a named enumeration with. */
    static boolean isCreation(String sql) {
        return parse(sql).isPresent();
    }

    /** The enumeration that all spellings of a column name. */
    Optional<ColumnType> type(Collection<Spelling> spellings) {
        List<String> names = spellings.stream()
                .map(spelling -> spelling.type().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return names.size() == 1 ? Optional.ofNullable(type(names.get(0))) : Optional.empty();
    }

    private @Nullable ColumnType type(String name) {
        if (!name.endsWith(ARRAY)) {
            return types.get(name);
        }
        ColumnType element = types.get(name.substring(0, name.length() - ARRAY.length()));
        return element == null ? null : new ArrayType(element);
    }

    private static Stream<String> creations(Metadata metadata, SqlStringGenerationContext context) {
        return metadata.getDatabase().getAuxiliaryDatabaseObjects().stream()
                .flatMap(object -> Arrays.stream(object.sqlCreateStrings(context)));
    }

    private static Optional<NamedEnumerationType> parse(String sql) {
        return Stream.of(TYPE, DOMAIN)
                .map(pattern -> pattern.matcher(sql))
                .filter(Matcher::matches)
                .map(creation -> new NamedEnumerationType(
                        Identifier.of(creation.group(1)), TypeCandidates.words(creation.group(2))))
                .findFirst();
    }
}
