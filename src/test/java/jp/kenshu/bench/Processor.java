package jp.kenshu.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;

import com.sun.management.OperatingSystemMXBean;

/**
 * The seconds of processor time that each of the three has used who share the machine of a benchmark: the portal, its database
 * and the clients, so that what the clients need is not taken for the portal's.
 */
record Processor(double portal, double database, double clients) {

    static final Processor NONE = new Processor(0, 0, 0);

    /** What has been used up to now; {@code portal} is the one server, and what else this process has started is the database. */
    static Processor now(ServerProcess portal) {
        var own = portal.processorSeconds();
        var started = ProcessHandle.current().descendants()
                .mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis()).sum() / 1e3;
        var clients = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
        return new Processor(own, started - own, clients);
    }

    /** What has been used since an earlier look. */
    Processor since(Processor before) {
        return new Processor(portal - before.portal, database - before.database, clients - before.clients);
    }

    Processor plus(Processor more) {
        return new Processor(portal + more.portal, database + more.database, clients + more.clients);
    }
}
