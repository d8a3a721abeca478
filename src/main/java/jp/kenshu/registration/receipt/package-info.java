/**
 * The receipt (受付票) of a registration or a team: how it is opened, shown and printed. The letters that lead to it are
 * the package's around it.
 */
package jp.kenshu.registration.receipt;
