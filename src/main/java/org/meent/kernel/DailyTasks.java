package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the rooms do once a day. A task that fails is tried again, a few times that day, and holds no other task up. */
@ApplicationScoped
public class DailyTasks {
    private static final Logger LOG = Logger.getLogger(DailyTasks.class.getName());
    private final Instance<DailyTask> tasks;
    private final DailyTaskStore store;

    @Inject
    DailyTasks(@Any Instance<DailyTask> tasks, DailyTaskStore store) {
        this.tasks = tasks;
        this.store = store;
    }

    /** Does what was not done yet today and is not being done elsewhere. */
    public void carryOut() {
        carryOut(task -> true);
    }

    /** Does the one task of this name, if it was not done yet today and is not being done elsewhere. */
    public void carryOut(String name) {
        carryOut(task -> task.name().equals(name));
    }

    private void carryOut(Predicate<DailyTask> wanted) {
        for (var task : tasks) {
            if (!wanted.test(task)) continue;
            try {
                store.carryOut(task);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Daily task " + task.name(), e);
                store.failed(task.name());
            }
        }
    }
}
