package jp.kenshu.group.formation.search;

/**
 * A place where a group may come to be. {@code number} is that of a group fixed by hand, or 0; a {@code closed} one takes
 * nobody but those who are fixed to it, such as a big team by itself.
 */
public record Slot(int index, int scene, int number, boolean closed) {
}
