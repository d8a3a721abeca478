/**
 * Lists of the desk: what a list shows is said in its address alone, so that back, reload, a second window and the way back from a page
 * behind it show the same list. What the lists hold is for each feature to say.
 */
package jp.kenshu.listing;
