/** The secretariat's board: every team against every paper and its deadline, and what is done about what is missing. */
package jp.kenshu.assignment.board;
