package dev.revisor.pairs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Decides at random. */
record Chance(Random random) {

    /** Whether it is the one case out of so many. */
    boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }

    /** A number from 0 to the bound, which is left out. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> Optional<T> any(List<T> things) {
        return things.isEmpty() ? Optional.empty() : Optional.of(one(things));
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** So many of the things or all of them, in any order. */
    <T> List<T> some(List<T> things, int count) {
        List<T> shuffled = shuffled(things);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
