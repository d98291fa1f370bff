package machi.telemetry.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.postgresql.PGConnection;

import machi.quantity.text.LocalizedText;
import machi.telemetry.SeriesException;
import machi.telemetry.sql.SqlDatabase;
import machi.telemetry.sql.SqlTable;

/**
 * A schema in a PostgreSQL server. Transactions that write wait for each other, also those of other computers: a lock of the
 * server's keeps a half-hour from being made while a reading that belongs into it comes.
 */
final class PostgresDatabase implements SqlDatabase {

	private static final List<String> INDEXES = List.of(
			"CREATE UNIQUE INDEX IF NOT EXISTS measuring_point_key ON measuring_point (device, point)",
			"CREATE UNIQUE INDEX IF NOT EXISTS reading_key ON reading (point_id, time)",
			"CREATE UNIQUE INDEX IF NOT EXISTS half_hour_key ON half_hour (point_id, half_hour)",
			"CREATE UNIQUE INDEX IF NOT EXISTS day_total_key ON day_total (point_id, day)");

	private final ServerSettings settings;
	private final Connections connections;
	/** So that the threads of this process wait without each a connection. */
	private final ReentrantLock turn = new ReentrantLock(true);

	private final Runnable closed;

	private PostgresDatabase(ServerSettings settings, Runnable closed) {
		this.settings = settings;
		this.closed = closed;
		connections = new Connections(settings.source());
	}

	/**
	 * @param closed is run when it closes
	 * @throws SeriesException when there is no server, it refuses the user, or the tables are those of a later release
	 */
	static PostgresDatabase open(ServerSettings settings, Runnable closed) throws SeriesException {
		var database = new PostgresDatabase(settings, closed);
		boolean done = false;
		try {
			int version = database.connections.use(database::prepare);
			if (version > VERSION) {
				throw new SeriesException(LocalizedText.of(
						"The readings in PostgreSQL at " + settings + " were written by a later release (version " + version
								+ " of its tables); update this one",
						"PostgreSQL(" + settings + ")の計測値は新しい版で作成されています(表の版 " + version
								+ ")。このソフトウェアを更新してください"),
						null);
			}
			done = true;
			return database;
		} catch (SQLException failed) {
			throw database.failed(failed);
		} finally {
			if (!done) {
				database.close();
			}
		}
	}

	/** Makes what is missing and returns the version of what is there. */
	private int prepare(Connection connection) throws SQLException {
		lock(connection);
		try (var statement = connection.createStatement()) {
			boolean exists;
			try (var rows = statement.executeQuery(
					"SELECT to_regclass('" + settings.schema() + ".schema_version') IS NOT NULL")) {
				rows.next();
				exists = rows.getBoolean(1);
			}
			if (!exists) {
				statement.execute("CREATE SCHEMA IF NOT EXISTS " + settings.schema());
				statement.execute("CREATE TABLE schema_version (version INTEGER NOT NULL)");
				statement.execute("INSERT INTO schema_version VALUES (" + VERSION + ")");
				for (var table : SqlTable.values()) {
					if (!table.isTemporary()) {
						statement.execute(table.create());
					}
				}
				for (var index : INDEXES) {
					statement.execute(index);
				}
			}
			try (var rows = statement.executeQuery("SELECT max(version) FROM schema_version")) {
				rows.next();
				return rows.getInt(1);
			}
		}
	}

	/** Until the end of the transaction. */
	private void lock(Connection connection) throws SQLException {
		try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtext('machi'), hashtext(?))")) {
			statement.setString(1, settings.schema());
			statement.execute();
		}
	}

	@Override
	public <T> T read(Work<T> work) throws SeriesException {
		try {
			return connections.use(connection -> {
				begin(connection, "REPEATABLE READ READ ONLY");
				return work.in(connection);
			});
		} catch (SQLException failed) {
			throw failed(failed);
		}
	}

	private static void begin(Connection connection, String mode) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute("SET TRANSACTION ISOLATION LEVEL " + mode);
		}
	}

	@Override
	public <T> T write(Work<T> work) throws SeriesException {
		turn.lock();
		try {
			return connections.use(connection -> {
				// sees what was committed while it waited for the lock
				begin(connection, "READ COMMITTED READ WRITE");
				lock(connection);
				return work.in(connection);
			});
		} catch (SQLException failed) {
			throw failed(failed);
		} finally {
			turn.unlock();
		}
	}

	@Override
	public void fill(Connection connection, SqlTable table, Rows rows) throws SQLException {
		var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table.sqlName() + " FROM STDIN");
		try {
			var writer = new CopyRows(copy);
			rows.writeTo(writer);
			writer.flush();
			copy.endCopy();
		} finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

	/** The server's message names neither password nor values. */
	private SeriesException failed(SQLException reason) {
		var message = String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
		return new SeriesException(LocalizedText.of(
				"The readings in PostgreSQL at " + settings + " cannot be read or written (" + message + ")",
				"PostgreSQL(" + settings + ")の計測値を読み書きできません(" + message + ")"), reason);
	}

	@Override
	public void close() {
		connections.close();
		closed.run();
	}
}
