package machi.hardware.runtime.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Reading;
import machi.quantity.text.LocalizedText;

/** Takes in what one opening of a connection delivers, as much as is allowed and as far as it makes sense, until it is closed. */
final class Intake implements ConnectionEvents {

	private static final int NEWS_PER_SECOND = 200;
	private static final int PROBLEMS_PER_SECOND = 10;

	private final Object monitor;
	private final String connection;
	private final LiveConnection live;
	private final DeviceTable devices;
	private final Counters counters;
	private final Dispatcher dispatcher;
	private final RateLimit rate;
	private final RateLimit news = new RateLimit(NEWS_PER_SECOND, System.nanoTime());
	private final RateLimit problems = new RateLimit(PROBLEMS_PER_SECOND, System.nanoTime());
	private boolean closed;

	Intake(Object monitor, String connection, LiveConnection live, DeviceTable devices, Counters counters, Dispatcher dispatcher,
			RateLimit rate) {
		this.monitor = monitor;
		this.connection = connection;
		this.live = live;
		this.devices = devices;
		this.counters = counters;
		this.dispatcher = dispatcher;
		this.rate = rate;
	}

	/** Nothing is taken in any more. */
	void close() {
		closed = true;
	}

	@Override
	public void readings(List<Reading> readings) {
		take(readings, null);
	}

	/** Takes what a device answered; readings of others are not expected in it. */
	void answered(Device device, List<Reading> readings) {
		take(readings, device.address());
	}

	private void take(List<Reading> delivered, String asked) {
		int count = delivered.size();
		int granted = granted(count);
		// the list is the adapter's: it is read before the monitor is held, and no further than allowed
		var copy = delivered.stream().limit(granted).toList();
		var now = Instant.now();
		long nanos = System.nanoTime();
		synchronized (monitor) {
			if (closed) {
				return;
			}
			var taken = new ArrayList<Reading>(copy.size());
			Set<String> heard = new LinkedHashSet<>();
			for (var reading : copy) {
				check(reading, asked, now, taken, heard);
			}
			if (!taken.isEmpty()) {
				pass(taken, heard, nanos);
			}
		}
	}

	private int granted(int count) {
		synchronized (monitor) {
			int granted = rate.take(count, System.nanoTime());
			counters.dropped(count - granted);
			return granted;
		}
	}

	private void check(Reading reading, String asked, Instant now, List<Reading> taken, Set<String> heard) {
		if (reading == null) {
			skipped(Words.emptyReading());
			return;
		}
		var address = reading.device();
		var point = devices.point(address, reading.point());
		if (asked != null && !asked.equals(address) || devices.device(address).isEmpty()) {
			skipped(Words.unknownDevice(address));
		} else if (point.isEmpty() || !point.get().access().canRead()) {
			skipped(Words.unknownPoint(address, reading.point()));
		} else {
			var checked = ReadingCheck.checked(point.get(), reading, now);
			checked.ifPresentOrElse(taken::add, () -> skipped(Words.absurdTime(address, reading.point())));
			heard.add(address);
		}
	}

	private void pass(List<Reading> taken, Set<String> heard, long nanos) {
		if (dispatcher.readings(connection, List.copyOf(taken))) {
			counters.taken(taken.size());
		} else {
			counters.dropped(taken.size());
		}
		heard.forEach(address -> devices.delivered(address, nanos));
		live.heard();
	}

	@Override
	public void deviceFound(Device device) {
		synchronized (monitor) {
			if (!closed && device != null && news.take(1, System.nanoTime()) > 0) {
				live.found(device);
			}
		}
	}

	@Override
	public void deviceGone(String address) {
		synchronized (monitor) {
			if (!closed && address != null && news.take(1, System.nanoTime()) > 0) {
				live.gone(address);
			}
		}
	}

	@Override
	public void lost(DeviceException reason) {
		synchronized (monitor) {
			if (!closed) {
				live.lost(reason);
			}
		}
	}

	@Override
	public void problem(DeviceException problem) {
		synchronized (monitor) {
			if (!closed && problem != null) {
				tell(problem);
			}
		}
	}

	void skipped(LocalizedText what) {
		tell(new DeviceException(DeviceException.Kind.PROTOCOL, what));
	}

	private void tell(DeviceException problem) {
		counters.problem();
		if (problems.take(1, System.nanoTime()) > 0) {
			dispatcher.problem(connection, live.shown(problem));
		}
	}
}
