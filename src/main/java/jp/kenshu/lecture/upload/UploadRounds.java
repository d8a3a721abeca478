package jp.kenshu.lecture.upload;


import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Round;

/** Lets go, a few times a day, of uploads that nobody has gone on with. */
@ApplicationScoped
public class UploadRounds implements Round {

    private static final Duration REST = Duration.ofHours(6);

    @Inject
    private Uploads uploads;

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void go() {
        uploads.clean();
    }
}
