/**
 * People, how they sign in and what their role lets them see: participants by a link or a six-digit code from their
 * mail, staff by password and one-time code. What somebody registered for is left to {@code registration}.
 */
package jp.kenshu.account;
