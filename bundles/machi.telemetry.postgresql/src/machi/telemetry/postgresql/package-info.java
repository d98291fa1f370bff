/** Readings of devices in a PostgreSQL server. */
package machi.telemetry.postgresql;
