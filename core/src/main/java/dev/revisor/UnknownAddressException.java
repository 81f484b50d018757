package dev.revisor;

import dev.revisor.error.MigrationException;

/** A script was wanted without a connection, and the data source doesn't tell which database it leads to. */
public final class UnknownAddressException extends MigrationException {

    public UnknownAddressException() {
        super("The data source doesn't tell its address without a connection: say which database the script is for,"
                + " such as '--dialect postgresql'");
    }
}
