package dev.revisor.demo.session;

/** How much a log entry matters. */
public enum LogLevel {
    INFO,
    WARN,
    ERROR
}
