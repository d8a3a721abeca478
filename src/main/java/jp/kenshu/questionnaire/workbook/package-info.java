/**
 * The questionnaire as workbook and on paper: blank as it is handed out, and filled-in workbooks read, looked at and taken in, one or
 * hundreds at once. How a form is laid out and read is left to {@code form.paper}, what a response is to {@code questionnaire}.
 */
package jp.kenshu.questionnaire.workbook;
