package dev.revisor.source;

/**
 * A revision as the text of a file.
 *
 * @param name the file's name without directory
 * @param text its content
 */
public record RevisionFile(String name, String text) {}
