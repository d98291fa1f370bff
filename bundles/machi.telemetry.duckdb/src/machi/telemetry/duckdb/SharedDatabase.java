package machi.telemetry.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import machi.telemetry.SeriesException;
import machi.telemetry.sql.SqlDatabase;
import machi.telemetry.sql.SqlTable;

/** One user's share of a database; the last one closes it. */
final class SharedDatabase implements SqlDatabase {

	private final ReadingDatabase database;
	private final Runnable release;
	private final AtomicBoolean closed = new AtomicBoolean();

	SharedDatabase(ReadingDatabase database, Runnable release) {
		this.database = database;
		this.release = release;
	}

	@Override
	public <T> T read(Work<T> work) throws SeriesException {
		checkOpen();
		return database.read(work);
	}

	@Override
	public <T> T write(Work<T> work) throws SeriesException {
		checkOpen();
		return database.write(work);
	}

	@Override
	public void fill(Connection connection, SqlTable table, Rows rows) throws SQLException {
		database.fill(connection, table, rows);
	}

	private void checkOpen() {
		if (closed.get()) {
			throw new IllegalStateException("the store of readings is closed");
		}
	}

	@Override
	public void close() {
		if (closed.compareAndSet(false, true)) {
			release.run();
		}
	}
}
