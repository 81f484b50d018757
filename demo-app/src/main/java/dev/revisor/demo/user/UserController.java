package dev.revisor.demo.user;

import dev.revisor.demo.web.ConflictException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers and lists users. */
@RestController
@RequestMapping("/api/users")
class UserController {

    private final UserRepository users;

    UserController(UserRepository users) {
        this.users = users;
    }

    /** What somebody who registers sends. */
    record NewUser(
            @NotBlank @Email @Size(max = 120) String email,
            @NotBlank @Size(max = 80) String displayName) {}

    @GetMapping
    List<User> list() {
        return users.findAll();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    User register(@Valid @RequestBody NewUser user) {
        if (users.existsByEmail(user.email())) {
            throw new ConflictException("E-mail address '" + user.email() + "' is taken");
        }
        return users.save(new User(user.email(), user.displayName()));
    }
}
