/** The benchmarks: {@code mvn -Pbench verify}, one of them with {@code -Dbench=NAME}. docs/performance.md describes each. */
package jp.kenshu.bench;
