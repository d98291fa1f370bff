package machi.hardware.runtime.internal;

import java.time.Duration;

import machi.hardware.Device;

/** A device in the queue of its line. */
final class PolledDevice {

	private final Device device;
	private final PollPlan plan;
	private final BackOff backOff;
	private final Duration timeLimit;
	private long due;
	private boolean removed;

	PolledDevice(Device device, PollPlan plan, BackOff backOff, Duration timeLimit) {
		this.device = device;
		this.plan = plan;
		this.backOff = backOff;
		this.timeLimit = timeLimit;
		this.due = plan.due();
	}

	Device device() {
		return device;
	}

	PollPlan plan() {
		return plan;
	}

	Duration timeLimit() {
		return timeLimit;
	}

	long due() {
		return due;
	}

	/** It did not answer when it was last asked. */
	boolean isSuspect() {
		return backOff.hasFailed();
	}

	boolean isRemoved() {
		return removed;
	}

	void remove() {
		removed = true;
	}

	void ended(boolean answered, long now) {
		due = plan.due();
		if (answered) {
			backOff.reset();
		} else {
			long retry = now + backOff.next().toNanos();
			due = retry - due > 0 ? retry : due;
		}
	}
}
