/**
 * What the report of the year says of the conference, as a chapter that its writers go on with in Word: purpose, dates, who could take part
 * and did, programme, papers, group work and questionnaires, put together from what the portal knows at that moment.
 */
package jp.kenshu.report.chapter;
