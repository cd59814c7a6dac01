package org.meent.proof;

import java.time.Instant;

/** An entry as somebody with access to the database could leave it behind: one field changed, the rest kept. */
final class TouchedEntry {

    private final ChainEntry was;

    private TouchedEntry(ChainEntry was) {
        this.was = was;
    }

    static TouchedEntry of(ChainEntry was) {
        return new TouchedEntry(was);
    }

    ChainEntry number(long number) {
        return new ChainEntry(number, was.recordedAt(), was.type(), was.version(), was.salt(), was.body(),
                was.bodyHash(), was.previous(), was.hash());
    }

    ChainEntry recordedAt(Instant recordedAt) {
        return new ChainEntry(was.number(), recordedAt, was.type(), was.version(), was.salt(), was.body(),
                was.bodyHash(), was.previous(), was.hash());
    }

    ChainEntry type(String type) {
        return new ChainEntry(was.number(), was.recordedAt(), type, was.version(), was.salt(), was.body(),
                was.bodyHash(), was.previous(), was.hash());
    }

    ChainEntry version(int version) {
        return new ChainEntry(was.number(), was.recordedAt(), was.type(), version, was.salt(), was.body(),
                was.bodyHash(), was.previous(), was.hash());
    }

    ChainEntry salt(String salt) {
        return new ChainEntry(was.number(), was.recordedAt(), was.type(), was.version(), salt, was.body(),
                was.bodyHash(), was.previous(), was.hash());
    }

    ChainEntry body(String body) {
        return new ChainEntry(was.number(), was.recordedAt(), was.type(), was.version(), was.salt(), body,
                was.bodyHash(), was.previous(), was.hash());
    }

    ChainEntry bodyHash(String bodyHash) {
        return new ChainEntry(was.number(), was.recordedAt(), was.type(), was.version(), was.salt(), was.body(),
                bodyHash, was.previous(), was.hash());
    }

    ChainEntry previous(String previous) {
        return new ChainEntry(was.number(), was.recordedAt(), was.type(), was.version(), was.salt(), was.body(),
                was.bodyHash(), previous, was.hash());
    }

    ChainEntry hash(String hash) {
        return new ChainEntry(was.number(), was.recordedAt(), was.type(), was.version(), was.salt(), was.body(),
                was.bodyHash(), was.previous(), hash);
    }
}
