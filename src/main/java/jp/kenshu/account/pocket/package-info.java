/**
 * What opens something moves from the address into the browser's pocket, a sealed cookie. What it opens is said by features
 * ({@code Opener}).
 */
package jp.kenshu.account.pocket;
