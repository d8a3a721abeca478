/**
 * Mail of the conference: letters are written into an outbox in the transaction of the fact they tell of, and leave
 * from there with retries. What a letter says is in its template; whom it concerns is for the feature that writes it.
 */
package jp.kenshu.mail;
