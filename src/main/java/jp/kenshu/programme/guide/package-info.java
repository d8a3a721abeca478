/**
 * The papers about the conference itself: flyer, guide, timetable. How they look is the documents' house style.
 */
package jp.kenshu.programme.guide;
