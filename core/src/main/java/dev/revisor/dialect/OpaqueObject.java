package dev.revisor.dialect;

/**
 * Something in the database that the schema model can't represent.
 *
 * @param kind what it is, in the database's words, such as {@code view} or {@code exclusion constraint}
 * @param name its name with that of its table, for people
 */
public record OpaqueObject(String kind, String name) {}
