package dev.revisor.schema;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the entities keep in a column.
 *
 * @param owner the name of an entity, or the role of a collection such as {@code com.example.Customer.aliases}
 * @param path the way to it from its owner, such as {@code address.street}; words in braces stand for what is no
 *     attribute in Java, such as <code>{key}</code>
 */
public record Attribute(String owner, String path) implements Comparable<Attribute> {

    private static final Comparator<Attribute> ORDER =
            Comparator.comparing(Attribute::owner).thenComparing(Attribute::path);

    private static final Pattern QUALIFIER = Pattern.compile("(?:[\\p{Ll}_][\\p{L}\\p{N}_]*\\.)+(?=\\p{Lu})|.*\\$");

    public Attribute {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(path, "path");
        if (owner.isEmpty() || path.isEmpty()) {
            throw new IllegalArgumentException("An attribute needs an owner and a path");
        }
    }

    /** The owner without packages and outer classes. */
    public String shortOwner() {
        return QUALIFIER.matcher(owner).replaceAll("");
    }

    @Override
    public int compareTo(Attribute other) {
        return ORDER.compare(this, other);
    }

    /** As people speak of it, such as {@code Customer.address.street}. */
    @Override
    public String toString() {
        return shortOwner() + "." + path;
    }
}
