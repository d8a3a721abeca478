/**
 * Reads a year's conference from its files and checks it as a whole, each fault told with file, line and key. What it read is brought
 * into the portal by {@link jp.kenshu.seed}.
 */
package jp.kenshu.seed.edition;
