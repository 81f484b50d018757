/** MariaDB from 10.6 on, and MySQL from 8.0.19 on with what it does otherwise: DDL commits, a column is altered as a whole. */
@NullMarked
package dev.revisor.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
