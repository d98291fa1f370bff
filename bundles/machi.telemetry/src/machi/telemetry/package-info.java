/**
 * Where the time series of a program are kept: named series of regular steps with what is known of their origin. Raw readings
 * of devices, which come one by one and at any moment, are another kind of thing: see {@code machi.telemetry.reading}.
 */
package machi.telemetry;
