package jp.kenshu.questionnaire;


import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.kenshu.Round;

/** Several times an hour: forgets which attempts were received on days before, and marks together who has answered by personal links. */
@ApplicationScoped
public class AttemptRounds implements Round {

    private static final Duration REST = Duration.ofMinutes(20);

    @Inject
    private Responses responses;
    @Inject
    private OneTimePasses passes;

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public void go() {
        responses.forgetAttempts();
        passes.writeMarks();
    }
}
