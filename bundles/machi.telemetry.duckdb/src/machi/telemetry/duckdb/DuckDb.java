package machi.telemetry.duckdb;

import java.sql.SQLException;
import java.util.Properties;

import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * An embedded DuckDB without a file of its own. It starts at the first connection, since unpacking its library takes a moment,
 * and never loads anything from the network.
 */
final class DuckDb implements AutoCloseable {

	private DuckDBConnection first;
	private boolean closed;

	/**
	 * A connection for one thread; the caller closes it.
	 *
	 * @throws IllegalStateException after the database was closed
	 */
	synchronized DuckDBConnection connect() throws SQLException {
		if (closed) {
			throw new IllegalStateException("the store of series is closed");
		}
		if (first == null) {
			var settings = new Properties();
			settings.setProperty("memory_limit", "512MB");
			settings.setProperty("threads", "2");
			settings.setProperty("temp_directory", "");
			settings.setProperty("autoinstall_known_extensions", "false");
			settings.setProperty("autoload_known_extensions", "false");
			// files are replaced under the same name
			settings.setProperty("enable_external_file_cache", "false");
			first = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings);
		}
		return first.duplicate();
	}

	@Override
	public synchronized void close() {
		closed = true;
		if (first != null) {
			try {
				first.close();
			} catch (SQLException nothingIsKeptInIt) {
				// a database in memory has nothing to lose
			}
			first = null;
		}
	}
}
