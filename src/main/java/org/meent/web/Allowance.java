package org.meent.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests one key may still make: a bucket of {@code perMinute} that fills again evenly.
 * Kept in memory, for each node by itself; the least recently used are forgotten, full.
 */
final class Allowance {
    private static final int KEYS = 10_000;
    private static final double NANOS_A_MINUTE = 60e9;
    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEYS;
        }
    };

    /** {@code nanos} never runs back and is set by nobody, unlike a clock: {@link System#nanoTime()}. */
    Allowance(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /** Takes one; 0 if there was one, else the seconds until there is. */
    synchronized long take(String key) {
        var now = nanos.getAsLong();
        var bucket = buckets.getOrDefault(key, new Bucket(perMinute, now)).filled(perMinute, now);
        var taken = bucket.left >= 1;
        buckets.put(key, taken ? new Bucket(bucket.left - 1, now) : bucket);
        return taken ? 0 : (long) Math.ceil((1 - bucket.left) * 60 / perMinute);
    }

    private record Bucket(double left, long at) {
        Bucket filled(int perMinute, long now) {
            return new Bucket(Math.min(perMinute, left + (now - at) / NANOS_A_MINUTE * perMinute), now);
        }
    }
}
