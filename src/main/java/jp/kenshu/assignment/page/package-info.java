/**
 * The pages on which members of teams see what is asked of them, write 資料３ and read what was submitted. What is kept of it is left to
 * {@code assignment}.
 */
package jp.kenshu.assignment.page;
