package dev.revisor.autogenerate;

/**
 * How constraints and indexes are named that a revision creates and their entity left unnamed: templates with the tokens
 * of SQLAlchemy's naming conventions.
 *
 * <p>{@code %(table_name)s}; {@code %(column_0_name)s}, {@code %(column_1_name)s} and so on, nothing where there are not
 * as many; {@code %(column_0N_name)s} and {@code %(column_0_N_name)s} for all columns, joined by nothing or by {@code _};
 * each with {@code key}, which is the same, or {@code label}, the column behind its table and schema, in the place of
 * {@code name}. For foreign keys also {@code %(referred_table_name)s}, {@code %(referred_column_0_name)s} and its
 * variants; for checks {@code %(constraint_name)s}, the first column that the check speaks of, or {@code check}.
 * {@code %%} is a percent sign. What tokens stand for is written in lower case.
 *
 * @param ix the names of indexes
 * @param uq those of unique constraints
 * @param ck those of checks
 * @param fk those of foreign keys
 * @param pk those of primary keys
 */
public record NamingConvention(String ix, String uq, String ck, String fk, String pk) {

    /** The usual template for indexes. */
    public static final String IX = "ix_%(table_name)s_%(column_0_N_name)s";

    /** The usual template for unique constraints. */
    public static final String UQ = "uq_%(table_name)s_%(column_0_N_name)s";

    /** The usual template for checks. */
    public static final String CK = "ck_%(table_name)s_%(constraint_name)s";

    /** The usual template for foreign keys. */
    public static final String FK = "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s";

    /** The usual template for primary keys. */
    public static final String PK = "pk_%(table_name)s";

    /**
     * {@code ix_customer_name}, {@code uq_customer_email}, {@code ck_customer_age},
     * {@code fk_orders_customer_id_customer}, {@code pk_customer}.
     */
    public static final NamingConvention STANDARD = new NamingConvention(IX, UQ, CK, FK, PK);

    /**
     * Checks the templates.
     *
     * @throws InvalidNamingConventionException if one has a token that it can't have, or is empty
     */
    public NamingConvention {
        NameTemplate.of(NameKind.IX, ix);
        NameTemplate.of(NameKind.UQ, uq);
        NameTemplate.of(NameKind.CK, ck);
        NameTemplate.of(NameKind.FK, fk);
        NameTemplate.of(NameKind.PK, pk);
    }

    NameTemplate template(NameKind kind) {
        return NameTemplate.of(
                kind,
                switch (kind) {
                    case IX -> ix;
                    case UQ -> uq;
                    case CK -> ck;
                    case FK -> fk;
                    case PK -> pk;
                });
    }
}
