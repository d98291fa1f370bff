package machi.hardware.echonetlite.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.hardware.echonetlite.frame.MalformedFrame;

/** A point of a device and where its value is found. */
public final class DevicePoint {

	private static final int LIST_HEADER = 2;

	private final Point point;
	private final PointDefinition definition;
	private final int property;
	private final int channel;
	private final BigDecimal scale;

	/**
	 * @param channel from 1; 0 when the value is not that of a channel
	 * @param scale   what a raw number is multiplied by, all coefficients included
	 */
	DevicePoint(Point point, PointDefinition definition, int property, int channel, BigDecimal scale) {
		this.point = point;
		this.definition = definition;
		this.property = property;
		this.channel = channel;
		this.scale = scale;
	}

	public Point point() {
		return point;
	}

	/** Code of the property that holds the value. */
	public int property() {
		return property;
	}

	/** How the property is asked for when it lists channels. */
	public Optional<ChannelList> list() {
		return definition.list();
	}

	/** From 1; 0 when the value is not that of a channel. */
	public int channel() {
		return channel;
	}

	/** What a raw number is multiplied by to be in the unit of the point. */
	public BigDecimal scale() {
		return scale;
	}

	/**
	 * The value in the data of the property.
	 *
	 * @param device address of the device
	 * @param now    used when the device gives no time with the value
	 * @return empty when the data lists other channels than that of this point
	 * @throws DeviceException of kind {@link DeviceException.Kind#PROTOCOL} when the data is not as long as specified
	 */
	public Optional<Reading> reading(String device, byte[] data, Instant now, ZoneId zone) throws DeviceException {
		int begin = 0;
		if (definition.list().isPresent()) {
			int first = data.length < LIST_HEADER ? 0 : Byte.toUnsignedInt(data[0]);
			int count = data.length < LIST_HEADER ? 0 : Byte.toUnsignedInt(data[1]);
			if (data.length != LIST_HEADER + count * definition.size()) {
				throw wrongLength(device, data, LIST_HEADER + count * definition.size());
			}
			if (channel < first || channel >= first + count) {
				return Optional.empty();
			}
			begin = LIST_HEADER + (channel - first) * definition.size();
		} else if (data.length != definition.size()) {
			throw wrongLength(device, data, definition.size());
		}
		return Optional.of(reading(device, data, begin, now, zone));
	}

	private Reading reading(String device, byte[] data, int begin, Instant now, ZoneId zone) {
		var time = now;
		if (definition.time().isPresent()) {
			var stated = time(data, begin + definition.time().getAsInt());
			if (stated.isEmpty()) {
				return Reading.noValue(device, point.id(), now);
			}
			time = stated.get().atZone(zone).toInstant();
		}
		long raw = definition.type().read(data, begin + definition.offset());
		return definition.states().map(states -> state(states, device, raw, now)).orElse(number(device, raw, time));
	}

	private Reading state(StateSet states, String device, long raw, Instant now) {
		var entry = states.ofRaw(raw);
		if (entry.isEmpty()) {
			return new Reading(device, point.id(), now, raw, ReadingQuality.DOUBTFUL);
		}
		var value = entry.get().value();
		return value.isPresent() ? Reading.good(device, point.id(), now, value.getAsInt())
				: Reading.noValue(device, point.id(), now);
	}

	private Reading number(String device, long raw, Instant time) {
		boolean inRange = raw >= definition.minimum() && raw <= definition.maximum();
		if (definition.none().contains(raw & mask()) || !inRange && definition.type().isOutOfRange(raw)) {
			return Reading.noValue(device, point.id(), time);
		}
		double value = scale.multiply(BigDecimal.valueOf(raw)).doubleValue();
		return new Reading(device, point.id(), time, value,
				inRange && point.allows(value) ? ReadingQuality.GOOD : ReadingQuality.DOUBTFUL);
	}

	private long mask() {
		return (1L << 8 * definition.type().bytes()) - 1;
	}

	private DeviceException wrongLength(String device, byte[] data, int expected) {
		return MalformedFrame.because(
				String.format("%s, EPC 0x%02X: %d bytes, %d were expected", device, property, data.length, expected),
				String.format("%s、EPC 0x%02X: %d バイトです(%d バイトが必要)", device, property, data.length, expected));
	}

	/** Year (two bytes), month, day, hour, minute, second; empty when that is no time, as before the first measurement. */
	static Optional<LocalDateTime> time(byte[] data, int offset) {
		try {
			return Optional.of(LocalDateTime.of((int) NumberType.U2.read(data, offset), data[offset + 2], data[offset + 3],
					data[offset + 4], data[offset + 5], data[offset + 6]));
		} catch (DateTimeException none) {
			return Optional.empty();
		}
	}

	/** The data of the property that sets a value, rounded to what can be written; empty for a state that it does not know. */
	public Optional<byte[]> data(double value) {
		if (definition.states().isPresent()) {
			var raw = definition.states().get().rawOf(value);
			return raw.isPresent() ? Optional.of(definition.type().write(raw.getAsInt())) : Optional.empty();
		}
		long raw = BigDecimal.valueOf(value).divide(scale, 0, RoundingMode.HALF_UP).longValue();
		return raw < definition.minimum() || raw > definition.maximum() ? Optional.empty()
				: Optional.of(definition.type().write(raw));
	}
}
