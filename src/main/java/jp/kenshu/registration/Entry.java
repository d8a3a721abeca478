package jp.kenshu.registration;

import jp.kenshu.audit.Actor;

/**
 * How a registration is handed in: by whom, through which channel, in which language, and under which attempt. The
 * attempt is made when the form is shown; a double click, a reload or a second try carries the same one and makes one record.
 */
public record Entry(String attempt, Actor by, Channel channel, String language) {
}
