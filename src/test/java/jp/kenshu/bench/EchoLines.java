package jp.kenshu.bench;

import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** Hears what a bare echo sends. */
final class EchoLines implements Flow.Subscriber<String> {

    private final Consumer<String> heard;

    EchoLines(Consumer<String> heard) {
        this.heard = heard;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.startsWith("data: ")) {
            heard.accept(line.substring(6));
        }
    }

    @Override
    public void onError(Throwable failure) {
        // the server has been stopped
    }

    @Override
    public void onComplete() {
        // the server has been stopped
    }
}
