package fr.riverain.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** The same work over and over, by four at once, for some seconds after some seconds of warming up. */
record Load(double aSecond, double median, double worstOfHundred) {

    private static final int WORKERS = 4;
    private static final Duration WARMING = Duration.ofSeconds(6);
    private static final Duration MEASURED = Duration.ofSeconds(8);

    static Load of(Runnable work) throws Exception {
        during(work, WARMING);
        return during(work, MEASURED);
    }

    private static Load during(Runnable work, Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        var done = new AtomicLong();
        var took = new ArrayList<Long>();
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            var all = IntStream.range(0, WORKERS)
                    .mapToObj(_ -> workers.submit(() -> worker(work, end, done)))
                    .toList();
            for (var one : all) {
                took.addAll(one.get());
            }
        }
        took.sort(Long::compare);
        return new Load(
                done.get() / (time.toNanos() / 1e9),
                took.get(took.size() / 2) / 1e6,
                took.get((int) (took.size() * 0.99)) / 1e6);
    }

    private static List<Long> worker(Runnable work, long end, AtomicLong done) {
        var took = new ArrayList<Long>();
        for (var now = System.nanoTime(); now < end; now = System.nanoTime()) {
            work.run();
            took.add(System.nanoTime() - now);
            done.incrementAndGet();
        }
        return took;
    }

    @Override
    public String toString() {
        return "%8.0f a second   median %6.2f ms   99 of 100 within %7.2f ms"
                .formatted(aSecond, median, worstOfHundred);
    }
}
