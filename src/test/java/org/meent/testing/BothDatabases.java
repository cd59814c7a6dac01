package org.meent.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Tells a story once per database, and closes the rooms of a class before the next class opens its own. */
class BothDatabases implements TestTemplateInvocationContextProvider {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(BothDatabases.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Arrays.stream(TestDatabase.values()).map(Telling::new);
    }

    private record Telling(TestDatabase database) implements TestTemplateInvocationContext, ParameterResolver, AfterEachCallback {
        @Override
        public String getDisplayName(int number) {
            return "on " + database;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Rooms.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var fresh = context.getRequiredTestMethod().getAnnotation(OnBothDatabases.class).fresh();
            var classStore = context.getParent().flatMap(ExtensionContext::getParent).orElseThrow().getStore(OURS);
            if (fresh) {
                var shared = classStore.remove(database, Opened.class);
                if (shared != null) shared.close();
                var own = new Opened(Rooms.on(database));
                context.getStore(OURS).put(database, own);
                return own.rooms();
            }
            return classStore.getOrComputeIfAbsent(database, kind -> new Opened(Rooms.on(kind)), Opened.class).rooms();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            var own = context.getStore(OURS).remove(database, Opened.class);
            if (own != null) own.close();
        }
    }

    private record Opened(Rooms rooms) implements AutoCloseable {
        @Override
        public void close() {
            rooms.close();
            rooms.database().removeDatabase(rooms.url());
        }
    }
}
