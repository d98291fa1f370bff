package machi.telemetry.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;

import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

import machi.telemetry.SeriesException;
import machi.telemetry.sql.SqlDatabase;
import machi.telemetry.sql.SqlTable;

/**
 * A DuckDB in a file. A transaction is in the file's log and on the disk when it ends, so it survives whatever ends the process;
 * one that did not end leaves nothing. Transactions that write wait for each other; those that read do not.
 */
final class ReadingDatabase implements SqlDatabase {

	private final ReadingFile file;
	private final DuckDBConnection writing;
	/** Fair, so that who asks for half-hours does not keep readings waiting. */
	private final ReentrantLock turn = new ReentrantLock(true);
	private volatile boolean closed;

	private ReadingDatabase(ReadingFile file, DuckDBConnection writing) {
		this.file = file;
		this.writing = writing;
	}

	/** @throws SeriesException when the file is damaged, of a later release, or open in another process */
	static ReadingDatabase open(Path path) throws SeriesException {
		var file = new ReadingFile(path);
		DuckDBConnection connection = null;
		try {
			connection = connect(path);
			int version = prepare(connection);
			if (version > VERSION) {
				connection.close();
				throw file.later(version);
			}
			return new ReadingDatabase(file, connection);
		} catch (SQLException failed) {
			closeQuietly(connection);
			throw file.notOpened(failed);
		}
	}

	private static DuckDBConnection connect(Path path) throws SQLException {
		var settings = new Properties();
		settings.setProperty("memory_limit", "512MB");
		settings.setProperty("threads", "2");
		settings.setProperty("autoinstall_known_extensions", "false");
		settings.setProperty("autoload_known_extensions", "false");
		settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
		return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:" + path, settings);
	}

	/** Makes what is missing and returns the version of what is there. */
	private static int prepare(Connection connection) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute("BEGIN TRANSACTION");
			statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
			statement.execute("INSERT INTO schema_version SELECT " + VERSION + " WHERE NOT EXISTS (FROM schema_version)");
			for (var table : SqlTable.values()) {
				statement.execute(table.create());
			}
			statement.execute("COMMIT");
			try (var rows = statement.executeQuery("SELECT max(version) FROM schema_version")) {
				rows.next();
				return rows.getInt(1);
			}
		}
	}

	@Override
	public <T> T read(Work<T> work) throws SeriesException {
		checkOpen();
		try (var connection = writing.duplicate()) {
			return inTransaction(connection, work);
		} catch (SQLException failed) {
			throw file.failed(failed);
		}
	}

	@Override
	public <T> T write(Work<T> work) throws SeriesException {
		turn.lock();
		try {
			checkOpen();
			return inTransaction(writing, connection -> {
				try (var statement = connection.createStatement()) {
					for (var table : SqlTable.values()) {
						if (table.isTemporary()) {
							statement.execute("TRUNCATE " + table.sqlName());
						}
					}
				}
				return work.in(connection);
			});
		} catch (SQLException failed) {
			throw file.failed(failed);
		} finally {
			turn.unlock();
		}
	}

	/** Begins and ends by statements: with autocommit off, an appender would not belong to the transaction. */
	private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
		boolean done = false;
		try (var statement = connection.createStatement()) {
			statement.execute("BEGIN TRANSACTION");
			try {
				var result = work.in(connection);
				statement.execute("COMMIT");
				done = true;
				return result;
			} finally {
				if (!done) {
					rollBack(connection);
				}
			}
		}
	}

	private static void rollBack(Connection connection) {
		try (var statement = connection.createStatement()) {
			statement.execute("ROLLBACK");
		} catch (SQLException alreadyRolledBack) {
			// the commit itself failed
		}
	}

	@Override
	public void fill(Connection connection, SqlTable table, Rows rows) throws SQLException {
		var catalog = table.isTemporary() ? "temp" : null;
		try (var appender = ((DuckDBConnection) connection).createAppender(catalog, "main", table.sqlName())) {
			rows.writeTo(new AppenderRows(appender));
		}
	}

	private void checkOpen() {
		if (closed) {
			throw new IllegalStateException("the store of readings is closed");
		}
	}

	@Override
	public void close() {
		turn.lock();
		try {
			closed = true;
			closeQuietly(writing);
		} finally {
			turn.unlock();
		}
	}

	private static void closeQuietly(Connection connection) {
		try {
			if (connection != null) {
				connection.close();
			}
		} catch (SQLException everythingIsInTheLog) {
			// it is read from there at the next opening
		}
	}
}
