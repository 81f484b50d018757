package dev.revisor;

import dev.revisor.error.MigrationException;

/** Something was to be done without a connection, and the data source doesn't tell which database it leads to. */
public final class UnknownAddressException extends MigrationException {

    public UnknownAddressException() {
        super("The data source doesn't tell its address without a connection: say which database it leads to,"
                + " such as '--dialect postgresql'");
    }
}
