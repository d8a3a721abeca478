/**
 * Where the secretariat changes what is announced: deadlines, contact, papers. What they mean is told by the package
 * around it.
 */
package jp.kenshu.programme.settings;
