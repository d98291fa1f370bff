package machi.telemetry.sql;

import java.sql.SQLException;

/** Takes rows value by value, in the order and of the types of the table's columns. */
public interface RowWriter {

	/** An INTEGER. */
	RowWriter integer(int value) throws SQLException;

	/** A BIGINT. */
	RowWriter bigint(long value) throws SQLException;

	/** A SMALLINT. */
	RowWriter smallint(int value) throws SQLException;

	/** A FLOAT8; none when it is not a number. */
	RowWriter number(double value) throws SQLException;

	/** Ends the row. */
	void end() throws SQLException;
}
