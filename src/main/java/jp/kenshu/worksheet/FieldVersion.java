package jp.kenshu.worksheet;

import java.time.Instant;

import jp.kenshu.audit.Actor;

/** What a field said after one of its edits: who left it so, and when. */
public record FieldVersion(long revision, String text, Actor by, Instant at) {
}
