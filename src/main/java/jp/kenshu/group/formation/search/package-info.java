/**
 * The search for the best division of people into groups: rules, scores, openings and moves. It knows nothing of the portal: people
 * are {@code Unit}s and groups numbers; {@code group.formation} asks it and puts its answer into the conference's words.
 */
package jp.kenshu.group.formation.search;
