package dev.revisor.autoconfigure;

import java.util.List;

/**
 * A database, as far as it has to do with entities.
 *
 * @param database its name
 * @param managed where it is
 * @param factories bean names of the factories whose entities live in it, empty where their DataSources decide
 */
record EntityOwner(String database, ManagedDatabase managed, List<String> factories) {

    EntityOwner {
        factories = List.copyOf(factories);
    }
}
