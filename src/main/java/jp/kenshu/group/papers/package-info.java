/**
 * The seating plan on paper: the plan itself, table signs, name cards and lists.
 * What they show is decided in {@code group.seating}.
 */
package jp.kenshu.group.papers;
