package dev.revisor.autogenerate;

import dev.revisor.error.MigrationException;

/** A template for the names of constraints or indexes that nothing could be named by. */
public final class InvalidNamingConventionException extends MigrationException {

    private final String property;

    private InvalidNamingConventionException(NameKind kind, String template, String reason) {
        super("'" + property(kind) + "' can't be '" + template + "': " + reason);
        this.property = property(kind);
    }

    static InvalidNamingConventionException malformed(NameKind kind, String template) {
        return new InvalidNamingConventionException(
                kind, template, "write text with tokens such as %(table_name)s, and '%%' for a percent sign");
    }

    static InvalidNamingConventionException unknown(NameKind kind, String template, String token) {
        return new InvalidNamingConventionException(
                kind, template, "it has no token %(" + token + ")s, but " + NameTokens.examples(kind));
    }

    /** The property that has to be corrected. */
    public String property() {
        return property;
    }

    private static String property(NameKind kind) {
        return "revisor.naming-convention." + kind.key();
    }
}
