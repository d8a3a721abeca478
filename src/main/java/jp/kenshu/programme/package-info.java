/**
 * The conference as it is announced: its parts, routes, venues, sessions, deadlines and materials, and the
 * municipalities it is for. Who takes part is left to {@code registration}.
 */
package jp.kenshu.programme;
