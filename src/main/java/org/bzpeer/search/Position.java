package org.bzpeer.search;

/** Where a result stands in the order of the results; smaller ones come first. */
record Position(long first, long second, long third) implements Comparable<Position> {

    /** Reads what {@link #toString} has written. */
    static Position parse(String text) {
        String[] parts = text.split("/", -1);
        return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public int compareTo(Position other) {
        int byFirst = Long.compare(first, other.first);
        int bySecond = Long.compare(second, other.second);
        return byFirst != 0 ? byFirst : bySecond != 0 ? bySecond : Long.compare(third, other.third);
    }

    @Override
    public String toString() {
        return first + "/" + second + "/" + third;
    }
}
