package dev.revisor.source;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A file of SQL on the class path.
 *
 * @param name its path below the root of the class path, such as {@code db/revisions/20261122T143005_customer.sql}
 * @param text gives its content when it is needed
 */
public record SqlResource(String name, Supplier<String> text) {

    public SqlResource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }
}
