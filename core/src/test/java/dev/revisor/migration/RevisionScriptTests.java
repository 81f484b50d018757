package dev.revisor.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.revisor.operation.Operation;
import dev.revisor.revision.InvalidRevisionIdException;
import dev.revisor.revision.RevisionNode;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionScriptTests {

    @Test
    void namesTheRevisionWhoseCodeThrows() {
        RevisionScript script = script(() -> {
            throw new IllegalStateException("no");
        });
        assertThatExceptionOfType(RevisionRecordingException.class)
                .isThrownBy(script::upgrade)
                .withMessageContainingAll("'aaaa'", "upgrade() of 'a.M'", "IllegalStateException: no", "Correct it")
                .satisfies(failure -> assertThat(failure.id()).isEqualTo("aaaa"));
        assertThatExceptionOfType(RevisionRecordingException.class)
                .isThrownBy(script::downgrade)
                .withMessageContaining("downgrade() of 'a.M'");
    }

    @Test
    void namesTheRevisionWhoseCodeLacksAClass() {
        assertThatExceptionOfType(RevisionRecordingException.class)
                .isThrownBy(script(() -> {
                    throw new NoClassDefFoundError("gone/Helper");
                })::upgrade)
                .withMessageContainingAll("'aaaa'", "gone/Helper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", ";", "-- nothing", "/* a */ -- b\n;", "/* select 1 */", "/**/", "--"})
    void refusesSqlWithoutAStatement(String sql) {
        assertThatExceptionOfType(RevisionRecordingException.class)
                .isThrownBy(script(() -> Operations.record(op -> op.execute(sql)))::upgrade)
                .withMessageContainingAll("'aaaa'", "no statement in '" + sql.strip() + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 -- one",
                "/* a */ select 1 /* b */",
                "/*!40000 alter table t disable keys */",
                "/*M! select 1 */",
                "-"
            })
    void takesWhateverMayBeAStatement(String sql) {
        assertThat(Operations.record(op -> op.execute(sql))).hasSize(1);
    }

    @Test
    void leavesWhatIsExplainedAlready() {
        assertThatExceptionOfType(InvalidRevisionIdException.class).isThrownBy(script(() -> {
            throw new InvalidRevisionIdException("x");
        })::upgrade);
    }

    private static RevisionScript script(Supplier<List<Operation>> recorder) {
        return new RevisionScript(RevisionNode.of("aaaa"), "a.M", recorder, recorder);
    }
}
