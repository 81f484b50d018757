package dev.revisor.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.SqlStatement;
import dev.revisor.operation.ExecuteSql;
import dev.revisor.operation.OutsideTransaction;
import java.util.List;
import org.junit.jupiter.api.Test;

class DowngradeScriptTests {

    @Test
    void canBeTakenApartAgain() {
        String body = "create function f() as $$ begin; -- x\n; end; $$";
        String script = DowngradeScript.of(List.of(
                        SqlStatement.ddl(body), SqlStatement.ddl("drop index i").inAutocommit(), SqlStatement.dml("x")))
                .orElseThrow();
        assertThat(DowngradeScript.operations(script))
                .containsExactly(
                        new ExecuteSql(body),
                        new OutsideTransaction(List.of(new ExecuteSql("drop index i"))),
                        new ExecuteSql("x"));
    }

    @Test
    void isEmptyWhereThereIsNothingToDo() {
        assertThat(DowngradeScript.of(List.of())).contains("");
        assertThat(DowngradeScript.operations("")).isEmpty();
    }

    @Test
    void refusesWhatItCouldNotTakeApart() {
        assertThat(DowngradeScript.of(List.of(SqlStatement.ddl("a\n-- statement 1\nb"))))
                .isEmpty();
    }
}
