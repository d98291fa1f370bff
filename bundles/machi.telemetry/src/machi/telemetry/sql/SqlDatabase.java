package machi.telemetry.sql;

import java.sql.Connection;
import java.sql.SQLException;

import machi.telemetry.SeriesException;

/** What databases do in different ways. Callable from many threads. */
public interface SqlDatabase extends AutoCloseable {

	/** Version of the tables; a database with a larger one was made by a later release. */
	int VERSION = 1;

	/** What is done in one transaction. */
	@FunctionalInterface
	interface Work<T> {
		T in(Connection connection) throws SQLException;
	}

	/** What writes rows. */
	@FunctionalInterface
	interface Rows {
		void writeTo(RowWriter writer) throws SQLException;
	}

	/**
	 * Reads in one transaction, which sees the data of one moment.
	 *
	 * @throws SeriesException       when the database refuses or cannot be reached
	 * @throws IllegalStateException after it was closed
	 */
	<T> T read(Work<T> work) throws SeriesException;

	/**
	 * Writes in one transaction, one at a time, also among the programs that share the database. When it returns, what was
	 * written survives the end of the process; when it fails, nothing was. The temporary tables are empty at its beginning.
	 */
	<T> T write(Work<T> work) throws SeriesException;

	/** Puts many rows into a table, within a transaction that writes. */
	void fill(Connection connection, SqlTable table, Rows rows) throws SQLException;

	@Override
	void close();
}
