/**
 * What a questionnaire says as a whole: every question counted, crossed and filtered, with charts, on the page, as paper and as workbook.
 * Gathering the responses is left to {@code questionnaire}, counting to {@code tally}.
 */
package jp.kenshu.report.summary;
