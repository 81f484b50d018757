package dev.revisor.source;

import org.jspecify.annotations.Nullable;

/**
 * A member of an annotation with its text.
 *
 * @param name the member, of at most ten characters so that its first line has room for as much as the others
 * @param value its value
 */
record JavaMember(String name, JavaText value) implements JavaCode {

    @Override
    public @Nullable String flat() {
        return value.flat() == null ? null : name + " = " + value.flat();
    }

    @Override
    public String broken(int indent, int tail) {
        return name + " = " + value.broken(indent, tail);
    }

    @Override
    public int weight() {
        return value.weight();
    }
}
