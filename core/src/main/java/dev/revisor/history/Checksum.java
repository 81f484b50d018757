package dev.revisor.history;

import dev.revisor.migration.RevisionScript;
import dev.revisor.operation.Operation;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells one version of a revision from another: a digest of its operations for all databases. The formatting of
 * the file, line ends and comments, also those within SQL, don't count, nor do the reasons why there is no way; code
 * counts by its description.
 */
public final class Checksum {

    private static final String VERSION = "1:";

    private Checksum() {}

    /** The checksum of a revision, as {@code 1:} and the SHA-256 in hexadecimal digits. */
    public static String of(RevisionScript script) {
        return of(script.upgrade(), script.downgrade());
    }

    /** The checksum of what a revision does and what undoes it. */
    public static String of(List<Operation> upgrade, List<Operation> downgrade) {
        String form = CanonicalOperations.form("upgrade", upgrade) + CanonicalOperations.form("downgrade", downgrade);
        return VERSION + HexFormat.of().formatHex(Sha256.of(form));
    }

    /** Whether two checksums say that a revision was changed; one that is missing or was made differently says nothing. */
    public static boolean differ(@Nullable String recorded, @Nullable String present) {
        return recorded != null
                && present != null
                && recorded.startsWith(VERSION)
                && present.startsWith(VERSION)
                && !recorded.equals(present);
    }
}
