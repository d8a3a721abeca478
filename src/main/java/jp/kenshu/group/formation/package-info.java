/**
 * How groups are formed: the rules of a venue, what {@code search} found for them with its reasons, and drafts that the secretariat
 * changes by hand until one is published. It leaves the published groups themselves to {@code group}.
 */
package jp.kenshu.group.formation;
