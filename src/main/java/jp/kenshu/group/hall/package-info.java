/**
 * The halls of part Ⅱ: tables with their seats, stage, screens and doors of each venue on a grid, as the secretariat draws them.
 * Who sits where is left to {@code group.seating}.
 */
package jp.kenshu.group.hall;
