package dev.revisor.demo.user;

import org.springframework.data.jpa.repository.JpaRepository;

/** The users, by id and by address. */
public interface UserRepository extends JpaRepository<User, Long> {

    boolean existsByEmail(String email);
}
