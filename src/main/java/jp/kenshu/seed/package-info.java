/**
 * Brings the portal to life: the database up to date, then the edition's data and, for a demonstration, its people into it. Reading the
 * edition is left to {@link jp.kenshu.seed.edition}, the people to {@link jp.kenshu.seed.demo}.
 */
package jp.kenshu.seed;
