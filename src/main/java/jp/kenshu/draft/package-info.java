/**
 * Keeps what is typed into a form before it is sent, entry by entry under revisions, and fills the form with it again.
 * What a form is about, who may write it and when its draft is done with is left to the features whose forms they are.
 */
package jp.kenshu.draft;
