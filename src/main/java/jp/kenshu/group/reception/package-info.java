/**
 * Reception on the day of part Ⅱ (受付): who has come, who has not, and who serves in place of whom.
 * It takes the seats as published by {@code group.seating}.
 */
package jp.kenshu.group.reception;
