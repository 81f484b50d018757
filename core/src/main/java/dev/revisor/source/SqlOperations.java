package dev.revisor.source;

import dev.revisor.operation.OnDatabases;
import dev.revisor.operation.Operation;
import dev.revisor.operation.OutsideTransaction;
import dev.revisor.operation.Refuse;
import dev.revisor.schema.Database;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the sections of an SQL revision into operations.
 *
 * <p>Each section is cut as each of its databases would: a backslash or a dollar sign moves the end of a statement on
 * some of them. Databases that agree, and mostly all do, share their operations.
 */
final class SqlOperations {

    private final String file;
    private final List<SqlSection> sections;
    private final boolean isOutsideTransaction;

    SqlOperations(String file, List<SqlSection> sections, boolean isOutsideTransaction) {
        this.file = file;
        this.sections = List.copyOf(sections);
        this.isOutsideTransaction = isOutsideTransaction;
    }

    List<Operation> of(String direction) {
        Map<List<Operation>, Set<Database>> groups = new LinkedHashMap<>();
        Map<Database, Optional<SqlSection>> assigned = assigned(direction);
        assigned.forEach((database, section) -> groups.computeIfAbsent(
                        section.map(found -> operations(found, database)).orElse(List.of(missing(direction))),
                        operations -> EnumSet.noneOf(Database.class))
                .add(database));
        if (groups.size() == 1) {
            return groups.keySet().iterator().next();
        }
        List<Operation> operations = new ArrayList<>();
        groups.forEach((group, databases) -> {
            if (!group.isEmpty()) {
                operations.add(new OnDatabases(databases, group));
            }
        });
        return operations;
    }

    private Map<Database, Optional<SqlSection>> assigned(String direction) {
        List<SqlSection> candidates = sections.stream()
                .filter(section -> section.direction().equals(direction))
                .toList();
        Map<Database, Optional<SqlSection>> assigned = new EnumMap<>(Database.class);
        for (Database database : Database.values()) {
            assigned.put(
                    database,
                    candidates.stream()
                            .filter(section -> section.databases().contains(database))
                            .findFirst()
                            .or(() -> candidates.stream()
                                    .filter(SqlSection::isGeneral)
                                    .findFirst()));
        }
        assigned.values().stream().flatMap(Optional::stream).distinct().forEach(section -> check(section, assigned));
        return assigned;
    }

    private void check(SqlSection section, Map<Database, Optional<SqlSection>> assigned) {
        List<SplitSql> attempts = assigned.entrySet().stream()
                .filter(entry -> entry.getValue().filter(section::equals).isPresent())
                .map(entry -> split(section, entry.getKey()))
                .toList();
        SqlFault fault = attempts.get(0).fault();
        if (fault != null && attempts.stream().allMatch(attempt -> attempt.fault() != null)) {
            throw new SqlRevisionException(file, line(section, fault), fault.reason());
        }
    }

    private List<Operation> operations(SqlSection section, Database database) {
        SplitSql split = split(section, database);
        if (split.fault() != null) {
            return List.of(new Refuse("On " + database.id() + ", in '" + file + "', line "
                    + line(section, split.fault()) + ", " + split.fault().reason()));
        }
        List<Operation> statements = split.statements().stream()
                .map(statement -> OpenFill.orStatement(statement, database))
                .toList();
        return isOutsideTransaction && !statements.isEmpty() ? List.of(new OutsideTransaction(statements)) : statements;
    }

    private Operation missing(String direction) {
        return new Refuse("'" + file + "' has no " + direction + " section for this database: add a line '-- "
                + direction + "' with its name or without one, and nothing below it if nothing is to do");
    }

    private static SplitSql split(SqlSection section, Database database) {
        return SplitSql.of(section.text().toString(), database);
    }

    private static int line(SqlSection section, SqlFault fault) {
        long lines = section.text()
                .substring(0, fault.offset())
                .chars()
                .filter(character -> character == '\n')
                .count();
        return section.line() + 1 + (int) lines;
    }
}
