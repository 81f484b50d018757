package dev.revisor;

import dev.revisor.autogenerate.Draft;

/**
 * The entities compared with a database.
 *
 * @param draft what a revision would have to do
 * @param tables how many tables the entities have
 * @param database product and version of the database
 * @param url the database's address without parameters, so without passwords
 */
public record Comparison(Draft draft, int tables, String database, String url) {}
