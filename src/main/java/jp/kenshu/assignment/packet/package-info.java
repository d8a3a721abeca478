/**
 * The papers of the day (当日資料一式): what the municipalities of a venue have handed in of 資料４, bound into one PDF to
 * print. It leaves collecting them to {@code assignment.overview}, and bookbinding to {@code document.binding}.
 */
package jp.kenshu.assignment.packet;
