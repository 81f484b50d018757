package dev.revisor.demo.application;

import org.springframework.data.jpa.repository.JpaRepository;

/** The applications, by id. */
public interface ApplicationRepository extends JpaRepository<Application, Long> {}
