package machi.hardware.mqtt.peer;

import java.util.ArrayDeque;
import java.util.Deque;

/** Adds up the rain of the last hour. */
final class RainGauge {

	private final Deque<Slice> hour = new ArrayDeque<>();
	private double hours;
	private double sum;

	private record Slice(double end, double millimetres) {
	}

	/** @param rain mm/h over the step */
	void step(double stepHours, double rain) {
		hours += stepHours;
		hour.addLast(new Slice(hours, rain * stepHours));
		sum += rain * stepHours;
		while (!hour.isEmpty() && hour.getFirst().end() <= hours - 1) {
			sum -= hour.removeFirst().millimetres();
		}
	}

	/** Rain of the last hour, mm. */
	double lastHour() {
		return Math.max(0, sum);
	}
}
