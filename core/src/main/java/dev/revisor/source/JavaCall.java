package dev.revisor.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call with its arguments.
 *
 * @param name the method with what stands before it, such as {@code op.execute}
 * @param arguments the arguments
 * @param isSpread whether each argument has a line of its own whenever there is more than one
 */
record JavaCall(String name, List<JavaCode> arguments, boolean isSpread) implements JavaCode {

    JavaCall {
        arguments = List.copyOf(arguments);
    }

    static JavaCall of(String name, JavaCode... arguments) {
        return new JavaCall(name, List.of(arguments), false);
    }

    static JavaCall of(String name, List<JavaCode> arguments) {
        return new JavaCall(name, arguments, false);
    }

    @Override
    public @Nullable String flat() {
        boolean several = isSpread || arguments.stream().anyMatch(argument -> argument.flat() == null);
        return several ? null : name + "(" + joined() + ")";
    }

    @Override
    public String broken(int indent, int tail) {
        if (arguments.isEmpty()) {
            return name + "()";
        }
        JavaCode last = arguments.get(arguments.size() - 1);
        if (last instanceof JavaLambda) {
            return name + "(" + leading() + last.broken(indent, tail + 1) + ")";
        }
        String separate =
                name + "(" + JavaCode.newLine(indent + CONTINUATION) + lines(indent + CONTINUATION, tail + 1) + ")";
        return arguments.size() == 1 ? shorter(embraced(last, indent, tail), separate, indent) : separate;
    }

    @Override
    public int weight() {
        return 1 + arguments.stream().mapToInt(JavaCode::weight).sum();
    }

    /** The only argument begins on the line of the name. */
    private String embraced(JavaCode argument, int indent, int tail) {
        if (argument instanceof JavaText) {
            boolean isBlock = argument.flat() == null;
            return name + "(" + argument.broken(isBlock ? indent + CONTINUATION : indent, tail + 1 + name.length())
                    + ")";
        }
        return name + "(" + argument.broken(indent, tail + 1) + ")";
    }

    private static String shorter(String embraced, String separate, int indent) {
        // One more for the dot of a call on another.
        int firstLine = indent + 1 + embraced.indexOf('\n');
        boolean isShorter = embraced.lines().count() < separate.lines().count();
        return embraced.indexOf('\n') >= 0 && firstLine <= WIDTH && isShorter ? embraced : separate;
    }

    private String lines(int indent, int tail) {
        if (flat() != null && indent + joined().length() + tail <= WIDTH) {
            return joined();
        }
        boolean fill = arguments.stream().allMatch(argument -> argument.fits(indent, tail) && isConstant(argument));
        return fill && !isSpread ? filled(indent, tail) : onePerLine(indent, tail);
    }

    private static boolean isConstant(JavaCode argument) {
        return argument instanceof JavaWord || argument instanceof JavaText;
    }

    private String filled(int indent, int tail) {
        StringBuilder lines = new StringBuilder(String.valueOf(arguments.get(0).flat()));
        int column = indent + lines.length();
        for (JavaCode argument : arguments.subList(1, arguments.size())) {
            String word = String.valueOf(argument.flat());
            boolean fits = column + 2 + word.length() + tail <= WIDTH;
            lines.append(fits ? ", " : "," + JavaCode.newLine(indent)).append(word);
            column = (fits ? column + 2 : indent) + word.length();
        }
        return lines.toString();
    }

    private String onePerLine(int indent, int tail) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < arguments.size(); i++) {
            boolean last = i == arguments.size() - 1;
            lines.append(arguments.get(i).fit(indent, last ? tail : 1));
            lines.append(last ? "" : "," + JavaCode.newLine(indent));
        }
        return lines.toString();
    }

    private String joined() {
        return arguments.stream().map(JavaCode::flat).collect(Collectors.joining(", "));
    }

    private String leading() {
        return arguments.subList(0, arguments.size() - 1).stream()
                .map(argument -> argument.flat() + ", ")
                .collect(Collectors.joining());
    }
}
