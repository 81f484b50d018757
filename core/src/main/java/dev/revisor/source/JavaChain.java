package dev.revisor.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls on the result of a call.
 *
 * @param head what the first is called on
 * @param links the calls, at least one
 */
record JavaChain(JavaCode head, List<JavaCall> links) implements JavaCode {

    JavaChain {
        links = List.copyOf(links);
    }

    /** The chain, or the head alone where there is no link. */
    static JavaCode of(JavaCode head, List<JavaCall> links) {
        return links.isEmpty() ? head : new JavaChain(head, links);
    }

    @Override
    public @Nullable String flat() {
        boolean several = head.flat() == null || links.stream().anyMatch(link -> link.flat() == null);
        return several
                ? null
                : head.flat() + links.stream().map(link -> "." + link.flat()).collect(Collectors.joining());
    }

    @Override
    public String broken(int indent, int tail) {
        // The arguments of a broken head stand deeper than the calls on it.
        StringBuilder lines =
                new StringBuilder(head.fits(indent, 0) ? head.flat() : head.broken(indent + CONTINUATION, 0));
        for (int i = 0; i < links.size(); i++) {
            boolean last = i == links.size() - 1;
            lines.append(JavaCode.newLine(indent + CONTINUATION)).append('.');
            lines.append(links.get(i).fit(indent + CONTINUATION, last ? tail + 1 : 1));
        }
        return lines.toString();
    }

    @Override
    public int weight() {
        return head.weight() + links.stream().mapToInt(JavaCode::weight).sum();
    }
}
