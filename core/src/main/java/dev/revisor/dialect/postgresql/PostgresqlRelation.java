package dev.revisor.dialect.postgresql;

import dev.revisor.schema.TableBuilder;
import dev.revisor.schema.TableName;

/**
 * An ordinary table while it is read.
 *
 * @param oid its number in the catalogs
 * @param name its name
 * @param table what is known of it so far
 */
record PostgresqlRelation(long oid, TableName name, TableBuilder table) {}
