/**
 * The one way of counting: records by their facets, one facet or two crossed, under conditions; of what people said in confidence without
 * giving anybody away by a small figure. What the records are is left to the features that count them.
 */
package jp.kenshu.tally;
