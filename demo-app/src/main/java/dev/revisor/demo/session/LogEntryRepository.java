package dev.revisor.demo.session;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What sessions wrote, newest first. */
public interface LogEntryRepository extends JpaRepository<LogEntry, Long> {

    List<LogEntry> findBySessionIdOrderByLoggedAtDesc(UUID session);
}
