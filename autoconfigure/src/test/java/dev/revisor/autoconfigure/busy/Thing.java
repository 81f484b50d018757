package dev.revisor.autoconfigure.busy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "made_by_hibernate")
class Thing {

    @Id
    Long id;
}
