/**
 * The conference as everybody sees it: first page, programme, venues, papers, whom it is for. Its data are the package's
 * around it.
 */
package jp.kenshu.programme.announcement;
