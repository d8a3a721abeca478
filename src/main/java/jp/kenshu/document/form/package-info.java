/**
 * Forms that leave the portal as Word documents or workbooks already filled with its data, and are read when they come
 * back. What a form asks and whose it is, and what is done with the answers, is for the feature that hands it out.
 */
package jp.kenshu.document.form;
