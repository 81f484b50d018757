package dev.revisor.autoconfigure;

import dev.revisor.autogenerate.NamingConvention;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How constraints and indexes are named that no annotation names. Tokens are those of SQLAlchemy: %(table_name)s,
 * %(column_0_name)s, %(column_0_N_name)s (all columns), %(referred_table_name)s and others.
 *
 * @param ix Names of indexes.
 * @param uq Names of unique constraints.
 * @param ck Names of checks, where %(constraint_name)s is the first column that the check speaks of.
 * @param fk Names of foreign keys.
 * @param pk Names of primary keys.
 */
record NamingConventionProperties(
        @DefaultValue(NamingConvention.IX) String ix,
        @DefaultValue(NamingConvention.UQ) String uq,
        @DefaultValue(NamingConvention.CK) String ck,
        @DefaultValue(NamingConvention.FK) String fk,
        @DefaultValue(NamingConvention.PK) String pk) {

    NamingConvention convention() {
        return new NamingConvention(ix, uq, ck, fk, pk);
    }
}
