package org.meent.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Random;
import org.meent.kernel.Chance;

/** Chance that falls the same way each time the story begins with the same seed. */
@Alternative
@Priority(1000)
@ApplicationScoped
public class SeededChance extends Chance {
    private Random random = new Random(1);

    /** Begins anew with this seed. */
    public void begin(long seed) {
        random = new Random(seed);
    }

    @Override
    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }
}
