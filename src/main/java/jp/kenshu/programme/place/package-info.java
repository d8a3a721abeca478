/**
 * The municipalities and prefectures of the country, and what people call them besides their names: counties, names of before
 * a merger, and the ways of writing them. Who comes from where is left to those who ask.
 */
package jp.kenshu.programme.place;
