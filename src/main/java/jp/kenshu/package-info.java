/**
 * What every feature stands on: the portal's one clock, and the broken rule that becomes a message beside the field.
 * Everything that belongs to a feature lies in the feature's own package.
 */
package jp.kenshu;
