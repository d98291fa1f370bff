package machi.telemetry.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.postgresql.ds.PGSimpleDataSource;

import machi.telemetry.sql.SqlTable;

/** A few connections that are used again, since to make one takes a moment. */
final class Connections implements AutoCloseable {

	private static final int MOST_IDLE = 4;
	/** Classes of SQL states: connection failures, and shutdown of the server or its refusal while it starts. */
	private static final Set<String> BROKEN = Set.of("08", "57");

	private final PGSimpleDataSource source;
	private final Deque<Connection> idle = new ArrayDeque<>();
	private boolean closed;

	Connections(PGSimpleDataSource source) {
		this.source = source;
	}

	/** What uses a connection, in one transaction. */
	interface Use<T> {
		T of(Connection connection) throws SQLException;
	}

	/** Once more with a new connection when that which was used before has broken meanwhile. */
	<T> T use(Use<T> use) throws SQLException {
		var used = takeIdle();
		if (used != null) {
			try {
				return inTransaction(used, use);
			} catch (SQLException failed) {
				if (!isBroken(failed)) {
					throw failed;
				}
				closeIdle();
			}
		}
		return inTransaction(connect(), use);
	}

	private <T> T inTransaction(Connection connection, Use<T> use) throws SQLException {
		boolean done = false;
		try {
			var result = use.of(connection);
			connection.commit();
			done = true;
			return result;
		} finally {
			giveBack(connection, done);
		}
	}

	private void giveBack(Connection connection, boolean done) {
		try {
			if (!done) {
				connection.rollback();
			}
			synchronized (this) {
				if (!closed && idle.size() < MOST_IDLE) {
					idle.push(connection);
					return;
				}
			}
		} catch (SQLException broken) {
			// it is closed below
		}
		closeQuietly(connection);
	}

	private Connection connect() throws SQLException {
		var connection = source.getConnection();
		try (var statement = connection.createStatement()) {
			// whatever the server's usual setting: what is acknowledged is on the disk
			statement.execute("SET synchronous_commit = on");
			for (var table : SqlTable.values()) {
				if (table.isTemporary()) {
					statement.execute(table.create() + " ON COMMIT DELETE ROWS");
				}
			}
			connection.setAutoCommit(false);
			return connection;
		} catch (SQLException refused) {
			closeQuietly(connection);
			throw refused;
		}
	}

	static boolean isBroken(SQLException failed) {
		var state = failed.getSQLState();
		return state != null && state.length() > 1 && BROKEN.contains(state.substring(0, 2));
	}

	private synchronized Connection takeIdle() {
		if (closed) {
			throw new IllegalStateException("the store of readings is closed");
		}
		return idle.poll();
	}

	private synchronized void closeIdle() {
		idle.forEach(Connections::closeQuietly);
		idle.clear();
	}

	private static void closeQuietly(Connection connection) {
		try {
			connection.close();
		} catch (SQLException alreadyGone) {
			// that is what was wanted
		}
	}

	@Override
	public synchronized void close() {
		closed = true;
		closeIdle();
	}
}
