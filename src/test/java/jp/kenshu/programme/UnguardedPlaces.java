package jp.kenshu.programme;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;

/**
 * The negative control of the tests about places: while its guard is down it reads, checks and then writes, as one must
 * not. While the guard is up it is {@link Places} itself.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class UnguardedPlaces extends Places {

    private static volatile CountDownLatch readers;

    /** Lets the guard down; the first {@code together} people then read the same count before anybody writes. */
    public static void letDown(int together) {
        readers = new CountDownLatch(together);
    }

    /** Puts the guard up again. */
    public static void putUp() {
        readers = null;
    }

    @Override
    public boolean take(Route route) {
        var waiting = readers;
        if (waiting == null) {
            return super.take(route);
        }
        var row = (Object[]) entities.createNativeQuery("select taken, capacity from route where id = ?")
                .setParameter(1, route.getId()).getSingleResult();
        meet(waiting);
        if (row[1] != null && ((Number) row[0]).intValue() >= ((Number) row[1]).intValue()) {
            return false;
        }
        entities.createNativeQuery("update route set taken = ? where id = ?")
                .setParameter(1, ((Number) row[0]).intValue() + 1).setParameter(2, route.getId()).executeUpdate();
        return true;
    }

    @Override
    public void hold(Route route) {
        if (readers == null) {
            super.hold(route);
        }
    }

    private static void meet(CountDownLatch waiting) {
        waiting.countDown();
        try {
            waiting.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
