/**
 * The record of who did what to what. It is written in the transaction of the deed itself and never changed;
 * which deeds are worth recording is for each feature to say.
 */
package jp.kenshu.audit;
