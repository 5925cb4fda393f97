package io.kvitt.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * What some callers at once came to.
 *
 * @param perSecond calls
 * @param processorMicros of the whole process for one call: what is left of it where other programs take the processor
 */
record Load(double perSecond, double processorMicros) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    interface Caller {
        void call(int thread) throws SQLException;
    }

    /** Threads that call again and again for that long. */
    static Load of(int callers, long nanos, Caller caller) throws InterruptedException {
        LongAdder calls = new LongAdder();
        long processor = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < callers; t++) {
            int thread = t;
            threads.add(new Thread(() -> call(caller, thread, start + nanos, calls)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double micros = (SYSTEM.getProcessCpuTime() - processor) / 1e3;
        return new Load(calls.sum() / seconds, micros / calls.sum());
    }

    /** The middle one by speed. */
    static Load middle(List<Load> loads) {
        return sorted(loads).get(loads.size() / 2);
    }

    static Load best(List<Load> loads) {
        return sorted(loads).get(loads.size() - 1);
    }

    private static List<Load> sorted(List<Load> loads) {
        return loads.stream().sorted(Comparator.comparing(Load::perSecond)).toList();
    }

    private static void call(Caller caller, int thread, long end, LongAdder calls) {
        try {
            while (System.nanoTime() < end) {
                caller.call(thread);
                calls.increment();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
