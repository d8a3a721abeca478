/**
 * 資料３ of one person as it stands: its answers with their revisions, texts kept aside, its state, and what was submitted of it. Who may
 * write in it, and until when, is left to {@code assignment}.
 */
package jp.kenshu.assignment.homework;
