package jp.kenshu.assignment;

/** What a member has written about a scene in the homework, for the group to take over into its worksheet. */
public record Passage(long memberId, String author, String municipality, HomeworkField field, String text) {
}
