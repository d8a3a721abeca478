/**
 * How a questionnaire goes while it runs: how many responses came in which hour, and how far people came. Only counts, which lead to no
 * response and to nobody; what was answered is left to {@code questionnaire}.
 */
package jp.kenshu.questionnaire.running;
