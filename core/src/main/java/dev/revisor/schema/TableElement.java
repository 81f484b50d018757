package dev.revisor.schema;

/** What can stand inside a table: the same words in {@code createTable} and after the table's name elsewhere. */
public sealed interface TableElement permits Column, NamedElement, TableComment {}
