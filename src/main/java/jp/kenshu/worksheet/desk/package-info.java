/**
 * Where the secretariat writes what groups' sheets consist of, part by part, looks at it and opens it. What may still be changed is
 * said by {@code worksheet.outline}; sheets that have been opened follow by themselves.
 */
package jp.kenshu.worksheet.desk;
