package machi.telemetry.duckdb;

import java.sql.SQLException;

import org.duckdb.DuckDBAppender;

import machi.telemetry.sql.RowWriter;

/** Rows for DuckDB's fast way in. */
final class AppenderRows implements RowWriter {

	private final DuckDBAppender appender;
	private boolean begun;

	AppenderRows(DuckDBAppender appender) {
		this.appender = appender;
	}

	private void begin() throws SQLException {
		if (!begun) {
			appender.beginRow();
			begun = true;
		}
	}

	@Override
	public RowWriter integer(int value) throws SQLException {
		begin();
		appender.append(value);
		return this;
	}

	@Override
	public RowWriter bigint(long value) throws SQLException {
		begin();
		appender.append(value);
		return this;
	}

	@Override
	public RowWriter smallint(int value) throws SQLException {
		begin();
		appender.append((short) value);
		return this;
	}

	@Override
	public RowWriter number(double value) throws SQLException {
		begin();
		if (Double.isNaN(value)) {
			appender.appendNull();
		} else {
			appender.append(value);
		}
		return this;
	}

	@Override
	public void end() throws SQLException {
		appender.endRow();
		begun = false;
	}
}
