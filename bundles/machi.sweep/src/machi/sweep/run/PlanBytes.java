package machi.sweep.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import machi.quantity.Unit;
import machi.sweep.CapitalCost;
import machi.sweep.Level;
import machi.sweep.Levels;
import machi.sweep.Objective;
import machi.sweep.Sampling;
import machi.sweep.SweepParameter;
import machi.sweep.SweepPlan;

/**
 * A plan as bytes, so that other processes can take part: a version, then each part in the order of the record, lists
 * after their length, numbers big-endian, texts as {@link java.io.DataOutput#writeUTF} has them. Two plans have the same
 * bytes exactly when they have the same parts.
 */
public final class PlanBytes {

	private static final int VERSION = 1;
	private static final int MOST_PARTS = 100_000;

	private interface Part<T> {
		T read(DataInputStream in) throws IOException;
	}

	private PlanBytes() {
	}

	public static byte[] of(SweepPlan plan) {
		var bytes = new ByteArrayOutputStream();
		try (var out = new DataOutputStream(bytes)) {
			out.writeByte(VERSION);
			out.writeUTF(plan.name());
			write(plan.sampling(), out);
			out.writeInt(plan.parameters().size());
			for (var parameter : plan.parameters()) {
				write(parameter, out);
			}
			out.writeInt(plan.objectives().size());
			for (var objective : plan.objectives()) {
				out.writeUTF(objective.name());
				out.writeUTF(objective.scope());
				out.writeByte(objective.sense().ordinal());
			}
			out.writeInt(plan.costs().size());
			for (var cost : plan.costs()) {
				out.writeUTF(cost.device());
				out.writeDouble(cost.yenPerKwh());
				out.writeDouble(cost.yenPerKw());
				out.writeDouble(cost.lifeYears());
			}
		} catch (IOException textTooLong) {
			throw new UncheckedIOException(textTooLong);
		}
		return bytes.toByteArray();
	}

	private static void write(Sampling sampling, DataOutputStream out) throws IOException {
		boolean latin = sampling instanceof Sampling.LatinHypercube;
		out.writeBoolean(latin);
		if (sampling instanceof Sampling.LatinHypercube(int samples, long seed)) {
			out.writeInt(samples);
			out.writeLong(seed);
		}
	}

	private static void write(SweepParameter parameter, DataOutputStream out) throws IOException {
		out.writeUTF(parameter.name());
		out.writeUTF(parameter.target());
		out.writeUTF(parameter.scope());
		out.writeUTF(parameter.unit().symbol());
		switch (parameter.levels()) {
		case Levels.Range(BigDecimal from, BigDecimal to, int steps) -> {
			out.writeBoolean(true);
			out.writeUTF(from.toString());
			out.writeUTF(to.toString());
			out.writeInt(steps);
		}
		case Levels.Listed(List<Level> levels) -> {
			out.writeBoolean(false);
			out.writeInt(levels.size());
			for (var level : levels) {
				write(level, out);
			}
		}
		}
	}

	private static void write(Level level, DataOutputStream out) throws IOException {
		switch (level) {
		case Level.Amount(double value) -> {
			out.writeBoolean(true);
			out.writeDouble(value);
		}
		case Level.Choice(String text) -> {
			out.writeBoolean(false);
			out.writeUTF(text);
		}
		}
	}

	/** @throws IOException when these are not the bytes of a plan */
	public static SweepPlan read(byte[] bytes) throws IOException {
		try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			int version = in.readUnsignedByte();
			if (version != VERSION) {
				throw new IOException("plan of version " + version + ", expected " + VERSION);
			}
			var plan = new SweepPlan(in.readUTF(), sampling(in), list(in, PlanBytes::parameter), list(in, PlanBytes::objective),
					list(in, PlanBytes::cost));
			if (in.read() >= 0) {
				throw new IOException("more bytes than a plan has");
			}
			return plan;
		} catch (IllegalArgumentException outOfRange) {
			throw new IOException(outOfRange.getMessage(), outOfRange);
		}
	}

	private static <T> List<T> list(DataInputStream in, Part<T> part) throws IOException {
		int count = in.readInt();
		if (count < 0 || count > MOST_PARTS) {
			throw new IOException(count + " parts");
		}
		var parts = new ArrayList<T>();
		for (int i = 0; i < count; i++) {
			parts.add(part.read(in));
		}
		return parts;
	}

	private static Sampling sampling(DataInputStream in) throws IOException {
		return in.readBoolean() ? new Sampling.LatinHypercube(in.readInt(), in.readLong()) : new Sampling.Grid();
	}

	private static SweepParameter parameter(DataInputStream in) throws IOException {
		return new SweepParameter(in.readUTF(), in.readUTF(), in.readUTF(), Unit.of(in.readUTF()), levels(in));
	}

	private static Levels levels(DataInputStream in) throws IOException {
		return in.readBoolean() ? new Levels.Range(new BigDecimal(in.readUTF()), new BigDecimal(in.readUTF()), in.readInt())
				: new Levels.Listed(list(in, PlanBytes::level));
	}

	private static Level level(DataInputStream in) throws IOException {
		return in.readBoolean() ? new Level.Amount(in.readDouble()) : new Level.Choice(in.readUTF());
	}

	private static Objective objective(DataInputStream in) throws IOException {
		var name = in.readUTF();
		var scope = in.readUTF();
		int sense = in.readUnsignedByte();
		if (sense >= Objective.Sense.values().length) {
			throw new IOException("sense " + sense);
		}
		return new Objective(name, scope, Objective.Sense.values()[sense]);
	}

	private static CapitalCost cost(DataInputStream in) throws IOException {
		return new CapitalCost(in.readUTF(), in.readDouble(), in.readDouble(), in.readDouble());
	}
}
