package dev.revisor;

import dev.revisor.autogenerate.Draft;

/**
 * The entities compared with a database, or with what the revisions make of an empty one.
 *
 * @param draft what a revision would have to do
 * @param tables how many tables the entities have
 * @param counterpart what they were compared with, in words: product and version of the database and its address without
 *     parameters, so without passwords; or the revisions
 */
public record Comparison(Draft draft, int tables, String counterpart) {}
