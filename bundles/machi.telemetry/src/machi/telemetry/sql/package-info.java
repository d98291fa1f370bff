/** What the stores of readings in SQL databases share: their tables and how half-hours are made of readings. */
package machi.telemetry.sql;
