package machi.telemetry.postgresql;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import org.postgresql.copy.CopyIn;

import machi.telemetry.sql.RowWriter;

/** Rows as COPY takes them: values parted by tabs, one row a line. */
final class CopyRows implements RowWriter {

	private static final int PART = 60_000;

	private final CopyIn copy;
	private final StringBuilder text = new StringBuilder(PART + 1000);
	private boolean begun;

	CopyRows(CopyIn copy) {
		this.copy = copy;
	}

	private StringBuilder next() {
		if (begun) {
			text.append('\t');
		}
		begun = true;
		return text;
	}

	@Override
	public RowWriter integer(int value) {
		next().append(value);
		return this;
	}

	@Override
	public RowWriter bigint(long value) {
		next().append(value);
		return this;
	}

	@Override
	public RowWriter smallint(int value) {
		next().append(value);
		return this;
	}

	@Override
	public RowWriter number(double value) {
		if (Double.isNaN(value)) {
			next().append("\\N");
		} else {
			next().append(value);
		}
		return this;
	}

	@Override
	public void end() throws SQLException {
		text.append('\n');
		begun = false;
		if (text.length() > PART) {
			flush();
		}
	}

	void flush() throws SQLException {
		var bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
		copy.writeToCopy(bytes, 0, bytes.length);
		text.setLength(0);
	}
}
