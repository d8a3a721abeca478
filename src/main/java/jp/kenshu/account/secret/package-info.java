/**
 * What nobody may guess: random names and codes, passwords and one-time codes, and what is sealed by the key of the data folder.
 * Whose a secret is, and for how long, is left to {@code account}.
 */
package jp.kenshu.account.secret;
