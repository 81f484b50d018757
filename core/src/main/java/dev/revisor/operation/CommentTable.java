package dev.revisor.operation;

import dev.revisor.schema.TableName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes the comment of a table.
 *
 * @param table the table
 * @param from the comment as it was, or null
 * @param to the comment as it becomes, or null
 */
public record CommentTable(
        TableName table, @Nullable String from, @Nullable String to) implements Operation {

    public CommentTable {
        Objects.requireNonNull(table, "table");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visitCommentTable(this);
    }

    @Override
    public Optional<Operation> inverse() {
        return Optional.of(new CommentTable(table, to, from));
    }
}
