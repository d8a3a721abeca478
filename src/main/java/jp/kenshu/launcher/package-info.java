/**
 * Starts the portal from its one jar: checks, database, server, and a plain sentence for everything that goes wrong.
 * Knows nothing of the conference; it hands the portal its settings and prints what the portal announces.
 */
package jp.kenshu.launcher;
