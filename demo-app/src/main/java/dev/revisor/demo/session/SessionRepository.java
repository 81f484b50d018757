package dev.revisor.demo.session;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The sessions, by id. */
public interface SessionRepository extends JpaRepository<Session, UUID> {}
