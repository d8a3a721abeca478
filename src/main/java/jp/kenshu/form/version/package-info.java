/**
 * The versions of the edition's forms: drafted, opened for good, and followed by others that change nothing of what was asked.
 * Who is asked, and what becomes of the answers, is left to the features that ask.
 */
package jp.kenshu.form.version;
