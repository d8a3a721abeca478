/**
 * Where the portal keeps things: the database with its migrations and retries, and the stored files. What a table or a
 * file means is for the feature that owns it.
 */
package jp.kenshu.storage;
