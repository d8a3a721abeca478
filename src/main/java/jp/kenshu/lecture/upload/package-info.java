/**
 * How the secretariat brings videos into the archive: uploads that can be gone on with after anything that broke them off, and a look
 * into each video before it is taken. What becomes of a video, the archive itself says.
 */
package jp.kenshu.lecture.upload;
