package dev.revisor.source;

/** Java source that is never broken: a number, a constant, a name. */
record JavaWord(String flat) implements JavaCode {

    @Override
    public String broken(int indent, int tail) {
        return flat;
    }

    @Override
    public int weight() {
        return 1;
    }
}
