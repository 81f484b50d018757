package dev.revisor;

import java.util.regex.Pattern;

/** Tells what SQL in a revision is about, by its first words. */
final class EntitySql {

    private static final String BEFORE = "(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*+";
    private static final Pattern OF_ENTITIES = Pattern.compile(
            BEFORE
                    + "(?:(?:create|alter|drop|rename)\\s+(?:or\\s+replace\\s+)?(?:(?:unique|unlogged|fulltext)\\s+)?"
                    + "(?:table|index|sequence)|comment\\s+on)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PROCEDURAL = Pattern.compile(
            BEFORE + "(?:do|call|exec|execute|begin|declare)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private EntitySql() {}

    /** Whether a statement changes tables, indexes or sequences, which entities speak of. */
    static boolean isOfEntities(String sql) {
        return OF_ENTITIES.matcher(sql).matches();
    }

    /** Whether a statement runs others, so that nobody knows what it changes. */
    static boolean isProcedural(String sql) {
        return PROCEDURAL.matcher(sql).matches();
    }
}
