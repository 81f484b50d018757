package dev.revisor.autoconfigure.busy;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Hibernate makes a table of its own for the insertion of many of these. */
@Entity
@Table(name = "made_by_hibernate")
class Thing {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;
}
