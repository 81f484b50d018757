package dev.revisor.source;

import java.util.List;

/** A template for Java revisions that would not give revisions. */
public final class InvalidTemplateException extends SourceException {

    InvalidTemplateException(List<String> missing) {
        super("The template for new revisions lacks " + String.join(", ", missing) + ": put "
                + (missing.size() == 1 ? "it" : "them") + " where the file should have what Revisor writes");
    }
}
