/**
 * The groups of part Ⅱ: who works with whom, on which scene, in which role and at which table, and reception on the day.
 * It leaves the wishes to {@code assignment} and the work itself to {@code worksheet}.
 */
package jp.kenshu.group;
