/**
 * A form that is data on paper: as Word document, workbook and PDF by the same layout, and what comes back as answers. It knows
 * no question by name; whose form it is, and what its answers become, is left to the features that hand it out.
 */
package jp.kenshu.form.paper;
