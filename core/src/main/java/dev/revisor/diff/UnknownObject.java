package dev.revisor.diff;

import java.util.Objects;

/**
 * Something in the database that no revision made and the target doesn't have.
 *
 * @param kind what it is: {@code table}, {@code column}, {@code index}, {@code sequence} or a kind of constraint
 * @param name its name, with that of its table where it has one; without a name, the table and what it is about
 */
public record UnknownObject(String kind, String name) {

    public UnknownObject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
