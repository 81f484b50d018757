package dev.revisor.runner;

import dev.revisor.history.Direction;
import dev.revisor.revision.RevisionNode;

/**
 * A revision that can't go the way of a plan.
 *
 * @param revision the revision
 * @param direction the way
 * @param reason why, as its author put it
 */
public record Refusal(RevisionNode revision, Direction direction, String reason) {}
