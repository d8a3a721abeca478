/**
 * The one way of counting: records by their facets, one facet or two crossed, under conditions, without giving anybody away by a small
 * figure. What the records are is left to the reports that count them.
 */
package jp.kenshu.report.tally;
