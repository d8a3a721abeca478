/**
 * The charts of the reports, drawn once for page and paper: bars, bars of parts that make up a whole, columns over time. What they show is
 * counted elsewhere.
 */
package jp.kenshu.report.chart;
