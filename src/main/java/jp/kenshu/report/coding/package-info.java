/**
 * Sorting free answers into categories by hand (アフターコーディング), by one or two people, and how far they agree. Counting what comes of it
 * is left to {@code report.summary}.
 */
package jp.kenshu.report.coding;
