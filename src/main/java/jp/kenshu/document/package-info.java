/**
 * Makes the papers and workbooks that the conference hands out, in the house typography, and reads the workbooks that
 * people send in. What a paper says is left to the feature that hands it out.
 */
package jp.kenshu.document;
