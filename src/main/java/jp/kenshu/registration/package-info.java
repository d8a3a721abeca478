/**
 * Who takes part: registrations of single people for part Ⅰ with its line of waiting people, and municipalities' teams
 * for part Ⅱ with the secretariat's decisions about them. What they then prepare is left to {@code assignment}.
 */
package jp.kenshu.registration;
