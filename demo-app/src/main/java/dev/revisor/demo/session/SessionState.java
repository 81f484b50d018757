package dev.revisor.demo.session;

/** How far a session has come. */
public enum SessionState {
    REQUESTED,
    RUNNING,
    STOPPED,
    FAILED
}
