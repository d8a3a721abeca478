package jp.kenshu.report.chapter;

import java.time.Instant;
import java.util.List;

import jp.kenshu.Words;
import jp.kenshu.programme.Conference;
import jp.kenshu.report.groupwork.Compilation;
import jp.kenshu.report.participation.ParticipationFigures;

/** All that the chapter is made of, as it stands at one moment. Nothing of it names a person. */
record ChapterContent(Words words, Conference conference, ParticipationFigures participation, Compilation groupWork, List<Asked> questionnaires, Instant madeAt) {
}
