package machi.hardware.runtime.internal;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

import machi.hardware.runtime.Secrets;

/**
 * What the connections of one session share.
 *
 * @param program   whose secrets are used
 * @param timer     runs what only takes a moment, never code of an adapter
 * @param index     numbers the devices that are polled, to spread them over their periods
 */
record SessionServices(String program, AdapterDirectory adapters, Secrets secrets, Limits limits,
		ScheduledExecutorService timer, Dispatcher dispatcher, AtomicInteger index) {
}
