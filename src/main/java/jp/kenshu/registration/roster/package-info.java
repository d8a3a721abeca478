/**
 * The roster of part Ⅰ as the secretariat works with it: lists with search, filters and figures, their export, and whole
 * lists taken in from a workbook. What a single registration may become is for {@code Registrations} to say.
 */
package jp.kenshu.registration.roster;
