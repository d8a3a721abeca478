package jp.kenshu.home;

import jp.kenshu.programme.DueMoment;

/**
 * One thing that is due for somebody now, or that they can do now: its kind, in words, what its button says, where it leads and until
 * when ({@code due}, may be null). {@code asked}: it is asked of them; otherwise it is offered.
 */
public record Duty(String kind, String words, String button, String path, DueMoment due, boolean asked) {
}
