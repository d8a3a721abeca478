/**
 * What reminds of papers that are missing, by representatives and by the secretariat. What is missing is told by {@code assignment}.
 */
package jp.kenshu.assignment.reminder;
