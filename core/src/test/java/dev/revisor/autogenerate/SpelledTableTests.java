package dev.revisor.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revisor.dialect.Dialect;
import dev.revisor.dialect.Dialects;
import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Table;
import dev.revisor.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SpelledTableTests {

    private final Dialect dialect = Dialects.named("h2");
    private final List<Table> asked = new ArrayList<>();

    @Test
    void asksNothingOfTheServerAboutWhatCameFromIt() {
        assertThat(agree("spelled(a > 0)", "a > 0", this::once)).isTrue();
        assertThat(asked).hasSize(1);
    }

    @Test
    void asksNoMoreWhereTheServerHasSettled() {
        assertThat(agree("spelled(a > 0)", "a > 1", this::once)).isFalse();
        assertThat(asked).hasSize(3);
    }

    @Test
    void asksAgainWhileTheServerSpellsItOtherwise() {
        assertThat(agree("spelled(spelled(a > 0))", "a > 0", this::everyTime)).isTrue();
        assertThat(asked).hasSize(3);
    }

    private boolean agree(String found, String authored, UnaryOperator<Table> server) {
        ServerSpelling spelling = tables -> tables.stream().map(server).toList();
        CheckConstraint one = new CheckConstraint(null, found);
        CheckConstraint other = new CheckConstraint(null, authored);
        SpelledTable catalog = new SpelledTable(dialect, spelling, table(one));
        SpelledTable revision = new SpelledTable(dialect, spelling, table(other));
        return catalog.agrees(catalog.check(one), revision, revision.check(other));
    }

    private Table once(Table table) {
        asked.add(table);
        CheckConstraint check = table.checks().get(0);
        return check.expression().startsWith("spelled(") ? dialect.canonical(table) : spelled(check);
    }

    private Table everyTime(Table table) {
        asked.add(table);
        return spelled(table.checks().get(0));
    }

    private Table spelled(CheckConstraint check) {
        return dialect.canonical(table(new CheckConstraint(check.name(), "spelled(" + check.expression() + ")")));
    }

    private static Table table(CheckConstraint check) {
        return Table.of("t", new Column(Identifier.of("a"), Types.integer()), check);
    }
}
