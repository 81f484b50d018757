package dev.revisor.autoconfigure.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Memo {

    @Id
    Long id;
}
