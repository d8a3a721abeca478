/**
 * The made-up people of a demonstration: who registers, prepares, sits, answers and speaks, entered by the same verbs as the pages use,
 * and the links that let whoever starts it be each of them. What an edition consists of is read by {@link jp.kenshu.seed}.
 */
package jp.kenshu.seed.demo;
