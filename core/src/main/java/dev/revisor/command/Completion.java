package dev.revisor.command;

/**
 * A word that can stand where somebody is typing.
 *
 * @param word the whole word
 * @param description what it means, possibly empty
 */
public record Completion(String word, String description) {}
