package dev.revisor.autoconfigure.revisions;

/** Lies among revisions without being one. */
class Helper {}
