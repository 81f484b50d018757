package dev.revisor.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.Map;
import java.util.Set;
import org.hibernate.envers.AuditJoinTable;
import org.hibernate.envers.Audited;

/** The tables of Envers where it notes when rows stopped to be, with a join table of its own name. */
final class ValidityAudits extends Exhibit {

    @Override
    Map<String, Object> settings() {
        return Map.of(
                "org.hibernate.envers.audit_strategy", "org.hibernate.envers.strategy.ValidityAuditStrategy",
                "org.hibernate.envers.audit_strategy_validity_store_revend_timestamp", "true");
    }

    // As in Audits.
    @Override
    boolean isPortable() {
        return false;
    }

    @Override
    void fill(EntityManager entities) {
        Leaf leaf = new Leaf();
        leaf.id = 1;
        entities.persist(leaf);
        Tree tree = new Tree();
        tree.id = 1;
        tree.leaves = Set.of(leaf);
        entities.persist(tree);
    }

    @Override
    void verify(EntityManager entities) {
        assertThat(entities.find(Tree.class, 1).leaves).hasSize(1);
        assertThat(entities.createNativeQuery("select count(*) from leaves_then")
                        .getSingleResult())
                .hasToString("1");
    }

    @Entity(name = "Leaf")
    @Audited
    static class Leaf {

        @Id
        int id;
    }

    @Entity(name = "Tree")
    @Audited
    static class Tree {

        @Id
        int id;

        @OneToMany
        @JoinColumn(name = "tree")
        @AuditJoinTable(name = "leaves_then")
        Set<Leaf> leaves;
    }
}
