/**
 * Everything that the teams of a venue have handed in, to take away at once: one ZIP with the names of the conference's
 * rule, and one workbook with every answer in a cell of its own. It changes nothing.
 */
package jp.kenshu.assignment.collection;
