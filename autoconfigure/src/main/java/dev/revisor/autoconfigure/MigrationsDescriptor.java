package dev.revisor.autoconfigure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * The answer of {@link MigrationsEndpoint}.
 *
 * @param contexts the application's contexts by their ids
 */
record MigrationsDescriptor(Map<String, Context> contexts) implements OperationResponseBody {

    /**
     * A context.
     *
     * @param migrations its databases by their names
     * @param parentId the id of its parent, or null
     */
    record Context(
            Map<String, Database> migrations,
            @JsonInclude(Include.ALWAYS) @Nullable String parentId) {}

    /**
     * A database; nothing in it says where it is or who connects to it.
     *
     * @param database product and version
     * @param state how it compares with the application
     * @param current the revisions it is at
     * @param heads the heads of the application
     * @param revisions all that the application or the database has, newest first
     */
    record Database(
            String database, String state, List<String> current, List<String> heads, List<Revision> revisions) {}

    /**
     * A revision; what only the database knows is null where it was not applied.
     *
     * @param id its id
     * @param revises the ids it comes after
     * @param message what it is about
     * @param state {@code PENDING}, {@code RUNNING}, {@code APPLIED} or {@code STAMPED}
     * @param appliedAt when it was applied, as an ISO instant
     * @param appliedBy who did it, as {@code user@host}
     * @param duration how long it took, as an ISO duration
     */
    record Revision(
            String id,
            List<String> revises,
            String message,
            String state,
            @Nullable String appliedAt,
            @Nullable String appliedBy,
            @Nullable String duration) {}
}
