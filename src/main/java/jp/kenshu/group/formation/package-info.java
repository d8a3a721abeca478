/**
 * How groups are formed: the rules of a venue, the search for the best division into groups, its reasons, and drafts that the
 * secretariat changes by hand until one is published. It leaves the published groups themselves to {@code group}.
 */
package jp.kenshu.group.formation;
