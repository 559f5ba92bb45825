package fr.riverain.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;

/** Asks a page's statements again, with what they were given, and nothing around them: what the page costs the database alone. */
record Replay(List<QueryInfo> statements) {

    void run(DataSource source) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (var statement : statements) {
                ask(connection, statement);
            }
            connection.commit();
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ask(Connection connection, QueryInfo asked) throws SQLException, ReflectiveOperationException {
        try (var statement = connection.prepareStatement(asked.getQuery())) {
            for (var parameters : asked.getParametersList()) {
                for (var set : parameters) {
                    var method = PreparedStatement.class.getMethod(
                            set.getMethod().getName(), set.getMethod().getParameterTypes());
                    method.invoke(statement, set.getArgs());
                }
            }
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        // every row is read, as the page does
                    }
                }
            }
        }
    }
}
