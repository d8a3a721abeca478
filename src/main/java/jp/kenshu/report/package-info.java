/**
 * What the organisers read: figures over what people registered, answered and wrote, as pages, papers and workbooks. What the figures
 * are made of stays with the features that keep it; {@code report} only counts.
 */
package jp.kenshu.report;
