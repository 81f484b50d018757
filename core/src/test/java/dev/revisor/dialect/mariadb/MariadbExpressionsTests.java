package dev.revisor.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MariadbExpressionsTests {

    @Test
    void putsNamesIntoBackticks() {
        assertThat(MariadbExpressions.withBackticks("\"Order\" >= 0 and \"a\"\"b`c\" = 1"))
                .isEqualTo("`Order` >= 0 and `a\"b``c` = 1");
    }

    @Test
    void leavesTextAndBackticksAlone() {
        assertThat(MariadbExpressions.withBackticks("a = 'it''s \"x\"' and b = '\\'\"y\"' and `c\"d\"` = 1"))
                .isEqualTo("a = 'it''s \"x\"' and b = '\\'\"y\"' and `c\"d\"` = 1");
    }
}
