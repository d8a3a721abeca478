package jp.kenshu.assignment.homework;

/** What a member has written about a scene in the homework, for the group to take over into its worksheet: {@code carries} names where it goes. */
public record Passage(long memberId, String author, String municipality, String carries, String text) {
}
