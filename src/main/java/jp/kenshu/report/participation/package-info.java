/**
 * Who took part: registrations by category, route, prefecture and week, part Ⅱ by venue and scene, municipalities that were never reached,
 * who came and what was watched. Counted by {@code tally}; who registered stays with {@code registration}.
 */
package jp.kenshu.report.participation;
