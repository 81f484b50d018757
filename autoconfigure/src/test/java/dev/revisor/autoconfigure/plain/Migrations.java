package dev.revisor.autoconfigure.plain;

import org.springframework.stereotype.Component;

@Component
class Migrations {}
