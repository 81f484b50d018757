package dev.revisor.zoo;

import dev.revisor.hibernate.Shop;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Every kind of table, key and constraint in one model. */
final class WholeShop extends Exhibit {

    @Override
    List<Class<?>> entities() {
        return List.of(Shop.ENTITIES);
    }

    @Override
    void fill(EntityManager entities) {
        Shop.fill(entities);
    }

    @Override
    void verify(EntityManager entities) {
        Shop.verify(entities);
    }
}
