/**
 * What people fill in to take part, alone or as a team, and how they change it later. What becomes of it the package
 * around it decides.
 */
package jp.kenshu.registration.form;
