/**
 * What the secretariat does to registrations and teams one by one: entries by telephone, corrections, decisions, places,
 * joining links. The list of people is the roster's.
 */
package jp.kenshu.registration.desk;
