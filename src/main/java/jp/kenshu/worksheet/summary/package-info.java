/**
 * まとめ: what each group has written in the collected step when that is closed, collected, read by staff, and released to the
 * representatives of the venue; never public.
 */
package jp.kenshu.worksheet.summary;
