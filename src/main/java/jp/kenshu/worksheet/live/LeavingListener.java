package jp.kenshu.worksheet.live;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Says when a browser that was waiting is gone, and ends what it waited for. */
final class LeavingListener implements AsyncListener {

    private final Runnable leave;
    private final Runnable end;

    LeavingListener(Runnable leave, Runnable end) {
        this.leave = leave;
        this.end = end;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        leave.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        leave.run();
        end.run();
    }

    @Override
    public void onError(AsyncEvent event) {
        leave.run();
        end.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // it began before
    }
}
