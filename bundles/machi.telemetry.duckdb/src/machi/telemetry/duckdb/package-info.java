/** Series as Parquet files in the program's folder, read and written by an embedded DuckDB. */
package machi.telemetry.duckdb;
