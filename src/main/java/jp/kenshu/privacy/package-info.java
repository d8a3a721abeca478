/**
 * Personal data (個人情報): what is held on whom and why, shown to the person; taking it out, deleting it on request and when its time is over.
 * What a table holds and what becomes of it is for the feature that owns the table ({@link jp.kenshu.PersonalTables}).
 */
package jp.kenshu.privacy;
