/**
 * What the secretariat writes to whom it concerns (一斉メール): a message to a chosen set of people or teams, looked at, tried and sent
 * now or later, once. How a letter leaves and how far it has come is for the outbox.
 */
package jp.kenshu.circular;
