package machi.ui.device.explorer;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.graphics.Color;

import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.operation.LiveDevice;
import machi.operation.LiveValue;
import machi.telemetry.reading.StoredReading;
import machi.ui.device.draw.TrendBuffer;
import machi.ui.device.draw.TrendLine;
import machi.ui.device.text.ValueText;

/** One point in the trend, with what is known of it within the longest window. Used on the UI thread. */
final class TrendTrack {

	/** The longest window, and some more so that its beginning is drawn. */
	private static final long KEPT = Duration.ofHours(25).toMillis();
	private static final int MISSED_ANSWERS = 5;

	/** Where a point is. */
	record Key(String connection, String address, String point) {

		static Key of(LiveDevice device, Point point) {
			return new Key(device.connection(), device.address(), point.id());
		}
	}

	private final LiveDevice device;
	private final Point point;
	private final Color colour;
	private TrendBuffer buffer = new TrendBuffer(KEPT);
	private long lastTime;

	TrendTrack(LiveDevice device, Point point, Color colour) {
		this.device = device;
		this.point = point;
		this.colour = colour;
	}

	LiveDevice device() {
		return device;
	}

	Point point() {
		return point;
	}

	Color colour() {
		return colour;
	}

	/** Takes the newest value; a pause in which several answers were missed interrupts the line. */
	void take(List<LiveValue> values) {
		values.stream().filter(value -> value.point().id().equals(point.id())).findFirst().flatMap(LiveValue::reading)
				.ifPresent(reading -> add(reading.time().toEpochMilli(), reading.value()));
	}

	private void add(long time, double value) {
		long bridged = bridged();
		if (lastTime > 0 && time - lastTime > bridged) {
			buffer.add(lastTime + bridged, Double.NaN);
		}
		buffer.add(time, value);
		lastTime = Math.max(lastTime, time);
	}

	/** What a device sends by itself holds until it sends something else. */
	private long bridged() {
		return point.sampling().isZero() ? Long.MAX_VALUE / 2 : Math.max(Duration.ofSeconds(30).toMillis(), MISSED_ANSWERS * point.sampling().toMillis());
	}

	/** Puts what the store holds before what came in meanwhile. */
	void precede(List<StoredReading> history) {
		var live = buffer;
		buffer = new TrendBuffer(KEPT);
		lastTime = 0;
		history.forEach(reading -> add(reading.time().toEpochMilli(), reading.value()));
		for (int i = 0; i < live.count(); i++) {
			add(live.times()[i], live.values()[i]);
		}
	}

	TrendLine line() {
		var name = device.title().in(Locale.getDefault()) + ": " + point.title().in(Locale.getDefault());
		boolean steps = point.kind() == PointKind.STATE || !point.states().isEmpty();
		return new TrendLine(name, point.unit(), colour, steps, buffer.times(), buffer.values(), buffer.count(), value -> ValueText.of(point, value));
	}
}
