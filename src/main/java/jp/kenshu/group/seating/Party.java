package jp.kenshu.group.seating;

import java.util.List;

/** A group as it is seated: who belongs to it, on which scene it works (by its number on the form), and what its people need. */
record Party(long group, int number, int scene, List<Sitter> people) {

    int size() {
        return people.size();
    }

    /** How many need a place near the front. */
    int front() {
        return (int) people.stream().filter(Sitter::front).count();
    }

    /** How many need room for a wheelchair. */
    int wheelchairs() {
        return (int) people.stream().filter(Sitter::wheelchair).count();
    }

    boolean includes(long person) {
        return people.stream().anyMatch(sitter -> sitter.id() == person);
    }
}
