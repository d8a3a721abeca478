package jp.kenshu.group.seating;

/** Somebody who needs a seat: a member of a team, with their role in the group and what they need of the seat. */
record Sitter(long id, long team, boolean chair, boolean scribe, boolean front, boolean wheelchair) {
}
