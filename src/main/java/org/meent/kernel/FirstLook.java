package org.meent.kernel;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Function;

/**
 * The launcher's look at the database, before the server is started: a wrong password shall not cost half a minute.
 * It needs the JDK and the driver alone. Takes the settings {@code meent.db.*} and answers one sentence that says
 * what to do, or null if nothing is wrong.
 */
public class FirstLook implements Function<Properties, String> {
    private static final int PATIENCE_SECONDS = 10;

    /** For the launcher. */
    public FirstLook() {}

    @Override
    public String apply(Properties settings) {
        var url = settings.getProperty("meent.db.url");
        var user = settings.getProperty("meent.db.user");
        try (var connection = connect(url, user, settings.getProperty("meent.db.password"))) {
            StartUpAssumptions.holdBeforeMigration(connection);
            return null;
        } catch (DoesNotHold e) {
            return e.getMessage();
        } catch (SQLException e) {
            return DoesNotHold.of(e, url, user).getMessage();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The driver was not packed", e);
        }
    }

    private static Connection connect(String url, String user, String password) throws SQLException, ClassNotFoundException {
        Class.forName(url.startsWith("jdbc:postgresql:") ? "org.postgresql.Driver" : "org.h2.Driver");
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        return DriverManager.getConnection(url, user, password);
    }
}
