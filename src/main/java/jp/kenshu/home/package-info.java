/**
 * Each role's first page: what is due for me now, and where to go from here. It only reads; whatever is decided or
 * changed belongs to the feature that it links to.
 */
package jp.kenshu.home;
