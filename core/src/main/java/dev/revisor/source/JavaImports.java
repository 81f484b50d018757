package dev.revisor.source;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what the body of a file names, so that its imports can be written above it afterwards. */
final class JavaImports {

    private final SortedSet<String> members = new TreeSet<>();
    private final SortedSet<String> types = new TreeSet<>();
    private final Set<String> simpleNames = new HashSet<>();

    /** The simple name of a static member, which is imported. */
    String member(Class<?> owner, String name) {
        members.add("import static " + owner.getName() + "." + name + ";\n");
        return name;
    }

    /** The simple name of a constant, which is imported. */
    JavaCode constant(Enum<?> constant) {
        return new JavaWord(member(constant.getDeclaringClass(), constant.name()));
    }

    /** The simple name of a type, which is imported unless it is one of {@code java.lang}. */
    String type(Class<?> type) {
        if (!type.getPackageName().equals("java.lang")) {
            types.add("import " + type.getName() + ";\n");
        }
        simpleNames.add(type.getSimpleName());
        return type.getSimpleName();
    }

    /** A name for the class of the file that means nothing else in it. */
    String free(String name) {
        return simpleNames.contains(name) ? "M" + name : name;
    }

    /** The imports in two blocks, each followed by an empty line. */
    String lines() {
        return block(members) + block(types);
    }

    private static String block(SortedSet<String> imports) {
        return imports.isEmpty() ? "" : String.join("", imports) + "\n";
    }
}
