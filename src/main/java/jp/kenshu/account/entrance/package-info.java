/**
 * The pages by which people come in, come back and leave. What makes somebody known is left to {@code account}.
 */
package jp.kenshu.account.entrance;
