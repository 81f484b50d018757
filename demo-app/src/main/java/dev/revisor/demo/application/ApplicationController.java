package dev.revisor.demo.application;

import jakarta.validation.Valid;
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

/** Lists applications and takes in new ones. */
@RestController
@RequestMapping("/api/applications")
class ApplicationController {

    private final ApplicationRepository applications;

    ApplicationController(ApplicationRepository applications) {
        this.applications = applications;
    }

    /** What somebody who offers an application sends. */
    record NewApplication(
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 255) String image) {}

    @GetMapping
    List<Application> list() {
        return applications.findAll();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Application offer(@Valid @RequestBody NewApplication application) {
        return applications.save(new Application(application.name(), application.image()));
    }
}
