package dev.revisor.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MariadbTableTextTests {

    private final MariadbTableText text = new MariadbTableText("""
            CREATE TEMPORARY TABLE `t (odd``` (
              `id` int(11) NOT NULL,
              `a ``b` varchar(10) DEFAULT 'x\\n''\\\\' COMMENT 'c (,) DEFAULT 5',
              `kind` enum('a,b','c''d') NOT NULL DEFAULT 'c''d',
              `sum` int(11) GENERATED ALWAYS AS (`id` + 1) VIRTUAL COMMENT 'xx',
              `document` longtext CHARACTER SET utf8mb4 DEFAULT NULL CHECK (json_valid(`document`)),
              `at` timestamp(6) NULL DEFAULT current_timestamp(6) ON UPDATE current_timestamp(6),
              `price` decimal(5,2) DEFAULT -1.00 CHECK (`price` < 5),
              `folded` int(11) DEFAULT (1 + 2),
              UNIQUE KEY `uu` (`id`),
              KEY `kk` (`kind` DESC),
              CONSTRAINT `c ``k` CHECK (`id` > 0 and `a ``b` <> 'x)')
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='(the table'""");

    @Test
    void findsDefaults() {
        assertThat(text.defaultValue("id")).isNull();
        assertThat(text.defaultValue("a `b")).isEqualTo("'x\\n''\\\\'");
        assertThat(text.defaultValue("kind")).isEqualTo("'c''d'");
        assertThat(text.defaultValue("document")).isEqualTo("NULL");
        assertThat(text.defaultValue("at")).isEqualTo("current_timestamp(6)");
        assertThat(text.defaultValue("price")).isEqualTo("-1.00");
        assertThat(text.defaultValue("folded")).isEqualTo("(1 + 2)");
    }

    @Test
    void findsWhatColumnsAreComputedFrom() {
        assertThat(text.generated("sum")).isEqualTo("`id` + 1");
        assertThat(text.generated("id")).isNull();
    }

    @Test
    void findsChecks() {
        assertThat(text.check("c `k")).isEqualTo("`id` > 0 and `a ``b` <> 'x)'");
        assertThat(text.check("other")).isNull();
    }

    @Test
    void findsTheColumnOfACheck() {
        assertThat(text.withoutCheck("`price` < 5")).contains("`price` decimal(5,2) DEFAULT -1.00");
        assertThat(text.withoutCheck("`price` < 6")).isEmpty();
    }
}
