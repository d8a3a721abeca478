package jp.kenshu.report.groupwork;

import java.util.List;

/**
 * What a group's people had named as issue of its scene in their homework (資料３), each text without who wrote it or for which
 * municipality, and what the sheet made of it: the rows of the list that takes those issues.
 */
public record IssueComparison(String group, List<String> named, List<String> made) {
}
