/**
 * Brings the portal to life: the database up to date, the edition's data loaded, a demonstration's people entered by
 * the same verbs as the pages use.
 */
package jp.kenshu.seed;
