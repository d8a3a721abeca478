/**
 * Who may see which page: the lines of {@code access.txt}, asked at every request and once more at every call, and the desks of the
 * staff. Who somebody is, is left to {@code account}.
 */
package jp.kenshu.account.access;
