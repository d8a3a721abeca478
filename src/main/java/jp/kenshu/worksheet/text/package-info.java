/**
 * How texts that several people write at once come together: changes of splices, and how one is rebased over another.
 * It knows nothing of sheets and their fields.
 */
package jp.kenshu.worksheet.text;
