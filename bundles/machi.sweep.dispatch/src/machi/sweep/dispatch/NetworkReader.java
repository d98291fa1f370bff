package machi.sweep.dispatch;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Feeder;
import machi.calculation.dispatch.FlexibleLoad;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Outage;
import machi.calculation.dispatch.Plant;
import machi.calculation.dispatch.PrivateLine;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteTariff;
import machi.calculation.dispatch.StrategyChoice;
import machi.calculation.dispatch.Vehicles;
import machi.quantity.time.TimeGrid;

/** Reads the parts of a network; see {@link NetworkBytes}. */
final class NetworkReader {

	private static final int MOST_STEPS = 1_100_000;
	private static final int MOST_PARTS = 100_000;
	/** About what a record takes. */
	private static final int PART_BYTES = 200;

	private final DataInputStream in;
	private final List<double[]> series = new ArrayList<>();
	/** Bytes of memory that may still be taken. */
	private long memory = Runtime.getRuntime().maxMemory() / 2;
	private int steps;

	private interface Part<T> {
		T read() throws IOException;
	}

	NetworkReader(DataInputStream in) {
		this.in = in;
	}

	Network read() throws IOException {
		var start = Instant.ofEpochSecond(in.readLong(), in.readInt());
		var step = Duration.ofSeconds(in.readLong());
		steps = in.readInt();
		if (steps < 0 || steps > MOST_STEPS) {
			throw new IOException(steps + " steps");
		}
		var grid = new TimeGrid(start, step, steps, ZoneId.of(text()));
		grid.end();
		var holiday = marks();
		var factor = values();
		return new Network(grid, holiday, list(this::site), list(this::line), list(this::feeder), list(this::outage), factor);
	}

	private <T> List<T> list(Part<T> part) throws IOException {
		int count = in.readInt();
		if (count < 0 || count > MOST_PARTS) {
			throw new IOException(count + " parts");
		}
		var parts = new ArrayList<T>();
		for (int i = 0; i < count; i++) {
			take(PART_BYTES);
			parts.add(part.read());
		}
		return parts;
	}

	private <T> Optional<T> optional(Part<T> part) throws IOException {
		return in.readBoolean() ? Optional.of(part.read()) : Optional.empty();
	}

	private void take(long bytes) throws IOException {
		memory -= bytes;
		if (memory < 0) {
			throw new IOException("the network needs more than half of the memory (-Xmx) of this process");
		}
	}

	private String text() throws IOException {
		var text = in.readUTF();
		take(2L * text.length());
		return text;
	}

	private double[] values() throws IOException {
		int number = in.readInt();
		if (number >= 0) {
			if (number >= series.size()) {
				throw new IOException("array " + number + " of " + series.size());
			}
			return series.get(number);
		}
		take(8L * steps);
		var values = new double[steps];
		for (int i = 0; i < steps; i++) {
			values[i] = in.readDouble();
		}
		series.add(values);
		return values;
	}

	private boolean[] marks() throws IOException {
		take(steps);
		var marks = new boolean[steps];
		for (int i = 0; i < steps; i++) {
			marks[i] = in.readBoolean();
		}
		return marks;
	}

	private Subject subject() throws IOException {
		return new Subject(text(), text(), text(), List.of());
	}

	private Site site() throws IOException {
		return new Site(subject(), text(), values(), List.of(in.readDouble(), in.readDouble(), in.readDouble()),
				list(this::plant), optional(this::battery), list(this::vehicles), optional(this::flexibleLoad), text(),
				text(), in.readDouble(), tariff(), new StrategyChoice(text(), texts()));
	}

	private Map<String, String> texts() throws IOException {
		var texts = new TreeMap<String, String>();
		list(() -> texts.put(text(), text()));
		return texts;
	}

	private Plant plant() throws IOException {
		return new Plant(subject(), text(), in.readDouble(), values(), in.readDouble(), in.readBoolean());
	}

	private Battery battery() throws IOException {
		return new Battery(subject(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(),
				in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(),
				new Battery.Ageing(in.readDouble(), in.readDouble(), in.readDouble()));
	}

	private Vehicles vehicles() throws IOException {
		return new Vehicles(subject(), in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(),
				in.readDouble(), in.readDouble(), in.readDouble(), marks(), values());
	}

	private FlexibleLoad flexibleLoad() throws IOException {
		return new FlexibleLoad(subject(), in.readDouble(), in.readDouble());
	}

	private SiteTariff tariff() throws IOException {
		return new SiteTariff(subject(), values(), values(), in.readDouble());
	}

	private PrivateLine line() throws IOException {
		return new PrivateLine(text(), subject(), in.readDouble(), in.readDouble());
	}

	private Feeder feeder() throws IOException {
		return new Feeder(text(), subject(), in.readDouble(), in.readDouble());
	}

	private Outage outage() throws IOException {
		return new Outage(subject(), in.readInt(), in.readInt());
	}
}
