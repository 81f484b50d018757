package dev.revisor.dialect;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Sequence;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What databases have in common in how they fold and quote names, and in what they lack. */
public abstract class StandardDialect implements Dialect {

    /** The text as the server stores it when it comes unquoted. */
    protected abstract String fold(String text);

    @Override
    public String storedName(Identifier identifier) {
        return identifier.exact() ? identifier.text() : fold(identifier.text());
    }

    @Override
    public Identifier identifier(String storedName) {
        Identifier lowerCase = Identifier.of(storedName.toLowerCase(Locale.ROOT));
        if (storedName(lowerCase).equals(storedName)) {
            return lowerCase;
        }
        Identifier asItIs = Identifier.of(storedName);
        return storedName(asItIs).equals(storedName) ? asItIs : Identifier.exact(storedName);
    }

    @Override
    public String quote(Identifier identifier) {
        return '"' + storedName(identifier).replace("\"", "\"\"") + '"';
    }

    @Override
    public String quote(TableName name) {
        return name.schema() == null ? quote(name.name()) : quote(name.schema()) + "." + quote(name.name());
    }

    /** None: an enumeration is a type of its own. */
    @Override
    public List<CheckConstraint> impliedChecks(Column column) {
        return List.of();
    }

    /** What {@link #impliedChecks} is where an enumeration is kept as text. */
    protected final List<CheckConstraint> enumerationChecks(Column column) {
        if (!(column.type() instanceof EnumerationType enumeration)) {
            return List.of();
        }
        String values = enumeration.values().stream().map(literals()::text).collect(Collectors.joining(", ", "(", ")"));
        return List.of(new CheckConstraint(null, quote(column.name()) + " in " + values));
    }

    @Override
    public Optional<Table> sequenceTable(Sequence sequence) {
        return Optional.empty();
    }
}
