/**
 * What the secretariat did by hand to a draft, of groups as of seats: taken back and done again, and recorded alike. What a deed led
 * to is a text that {@code group.formation} and {@code group.seating} write and read themselves.
 */
package jp.kenshu.group.history;
