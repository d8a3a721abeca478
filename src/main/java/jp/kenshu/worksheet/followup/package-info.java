/**
 * The follow-up sheet that a municipality takes home: its own copy of its group's work, continued and judged against its
 * indicators months later, with reminders that it sets itself. The group's sheet stays as it was.
 */
package jp.kenshu.worksheet.followup;
