package dev.revisor.diff;

import dev.revisor.schema.Identifier;
import java.util.Locale;

/** A database that writes names in lower case which are not exact, and takes the rest literally. */
final class FoldingEquivalence extends LiteralEquivalence {

    @Override
    public Identifier fold(Identifier name) {
        return name.exact() ? name : Identifier.exact(name.text().toLowerCase(Locale.ROOT));
    }
}
