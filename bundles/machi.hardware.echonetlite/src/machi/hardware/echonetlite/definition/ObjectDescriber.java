package machi.hardware.echonetlite.definition;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import machi.hardware.Access;
import machi.hardware.Device;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;
import machi.hardware.echonetlite.frame.ObjectCode;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Makes a device with points from what an object says of itself. */
public final class ObjectDescriber {

	/** Identification number, manufacturer, model and serial number. */
	public static final Set<Integer> IDENTITY = Set.of(0x83, 0x8A, 0x8C, 0x8D);

	private static final int IDENTIFICATION = 0x83;
	private static final int MANUFACTURER = 0x8A;
	private static final int MODEL = 0x8C;
	private static final int SERIAL_NUMBER = 0x8D;
	private static final int FIRST_OWN_PROPERTY = 0xA0;
	private static final int MOST_CHANNELS = 252;
	private static final double LARGEST_POWER = 999999.999;
	private static final BigDecimal KILO = new BigDecimal("0.001");
	private static final Duration INTERVALS = Duration.ofMinutes(5);

	private final ObjectDefinition definition;
	private final ObjectCode code;
	private final Set<Integer> readable;
	private final Set<Integer> writable;
	private final Map<Integer, byte[]> values;
	private final Set<PointRole> given = EnumSet.noneOf(PointRole.class);
	private final Map<String, DevicePoint> points = new LinkedHashMap<>();
	private final List<Point> all = new ArrayList<>();

	/** @param values what the object answered for {@link #IDENTITY} and {@link ObjectDefinition#parameters()} */
	public ObjectDescriber(ObjectDefinition definition, ObjectCode code, Set<Integer> readable, Set<Integer> writable,
			Map<Integer, byte[]> values) {
		this.definition = definition;
		this.code = code;
		this.readable = Set.copyOf(readable);
		this.writable = Set.copyOf(writable);
		this.values = Map.copyOf(values);
	}

	/** @param node what the node is called in the addresses of its devices */
	public DescribedObject describe(String node) {
		definition.points().forEach(this::add);
		var storage = definition.storage().filter(power -> writable.contains(power.mode())
				&& (writable.contains(power.chargePower()) || writable.contains(power.dischargePower())));
		storage.ifPresent(this::addStorage);
		var intervals = new LinkedHashMap<String, IntervalDefinition>();
		for (var interval : definition.intervals()) {
			if (points.containsKey(String.format("%02X", interval.fixed()))) {
				intervals.put(interval.pointId(), interval);
				all.add(Point.measurement(interval.pointId(), interval.title(), interval.role(), interval.role().unit().symbol(),
						0, points.get(String.format("%02X", interval.fixed())).point().maximum(), INTERVALS));
			}
		}
		var device = new Device(node + "/" + code, title(), definition.kind(), manufacturer(), text(MODEL), serialNumber(),
				node, all);
		return new DescribedObject(code, device, readable, writable, Map.copyOf(points), storage, intervals);
	}

	private void add(PointDefinition row) {
		var scale = Coefficients.product(row.coefficients(), values).map(row.factor()::multiply);
		if (scale.isEmpty()) {
			return;
		}
		if (row.list().isPresent()) {
			int channels = Math.min(unsigned(row.list().get().count()), MOST_CHANNELS);
			for (int channel = 1; channel <= channels; channel++) {
				add(row, row.firstProperty(), channel, scale.get());
			}
			return;
		}
		for (int property = row.firstProperty(); property <= row.lastProperty(); property++) {
			add(row, property, row.isOfChannels() ? property - row.firstProperty() + 1 : 0, scale.get());
		}
	}

	private int unsigned(int property) {
		var data = values.get(property);
		return data == null || data.length != 1 ? 0 : Byte.toUnsignedInt(data[0]);
	}

	private void add(PointDefinition row, int property, int channel, BigDecimal scale) {
		boolean read = row.access().canRead() && readable.contains(property);
		boolean write = row.access().canWrite() && writable.contains(property);
		if (!read && !write) {
			return;
		}
		var id = String.format("%02X", property) + (row.list().isPresent() ? "/" + channel : "")
				+ (row.part().isEmpty() ? "" : "/" + row.part());
		var role = role(row, write);
		var states = row.states().map(StateSet::names).orElse(new TreeMap<>());
		double low = states.isEmpty() ? scaled(row.minimum(), scale) : states.firstKey();
		double high = states.isEmpty() ? scaled(largest(row), scale) : states.lastKey();
		var kind = write ? PointKind.COMMAND : states.isEmpty() ? PointKind.MEASUREMENT : PointKind.STATE;
		var point = new Point(id, title(row, channel), kind, role, Unit.of(row.unit()), Math.min(low, high), Math.max(low, high),
				read && write ? Access.READ_WRITE : read ? Access.READ : Access.WRITE, read ? row.sampling() : Duration.ZERO,
				states);
		points.put(id, new DevicePoint(point, row, property, channel, scale));
		all.add(point);
	}

	/** A role is given once, to the row that comes first, so that no energy is counted twice. */
	private PointRole role(PointDefinition row, boolean write) {
		boolean command = row.role().name().endsWith("_COMMAND");
		return row.role() == PointRole.NONE || row.isOfChannels() || command && !write || !given.add(row.role())
				? PointRole.NONE
				: row.role();
	}

	/** A counter of n digits ends at n nines. */
	private long largest(PointDefinition row) {
		int digits = row.digits().isPresent() ? unsigned(row.digits().getAsInt()) : 0;
		return digits < 1 || digits > 8 ? row.maximum()
				: Math.min(row.maximum(), BigDecimal.TEN.pow(digits).longValueExact() - 1);
	}

	private static double scaled(long raw, BigDecimal scale) {
		return scale.multiply(BigDecimal.valueOf(raw)).doubleValue();
	}

	private static LocalizedText title(PointDefinition row, int channel) {
		return channel == 0 ? row.title()
				: LocalizedText.of("Channel " + channel + ": " + row.title().english(),
						"チャンネル" + channel + " " + row.title().japanese());
	}

	private void addStorage(StorageDefinition power) {
		double charge = writable.contains(power.chargePower()) ? largestPower(power.chargeRange()) : 0;
		double discharge = writable.contains(power.dischargePower()) ? largestPower(power.dischargeRange()) : 0;
		all.add(Point.command(power.pointId(), power.title(), PointRole.STORAGE_POWER_COMMAND, "kW", -charge, discharge));
	}

	/** The second of two numbers of four bytes in W. */
	private double largestPower(int property) {
		var range = values.get(property);
		if (range == null || range.length != 2 * Integer.BYTES) {
			return LARGEST_POWER;
		}
		return Math.min(LARGEST_POWER, scaled(NumberType.U4.read(range, Integer.BYTES), KILO));
	}

	private LocalizedText title() {
		var name = definition.title();
		if (definition.kind() != DeviceKind.OTHER) {
			return LocalizedText.of(name.english() + " " + code.instance(), name.japanese() + code.instance());
		}
		long unknown = readable.stream().filter(property -> property >= FIRST_OWN_PROPERTY).count();
		return LocalizedText.of(String.format("%s of class %04X-%d (%d properties not described)", name.english(),
				code.objectClass(), code.instance(), unknown),
				String.format("クラス %04X-%d の%s(未対応のプロパティ %d 件)", code.objectClass(), code.instance(), name.japanese(), unknown));
	}

	private String manufacturer() {
		return Optional.ofNullable(values.get(MANUFACTURER)).map(HexFormat.of()::formatHex).orElse("");
	}

	private String serialNumber() {
		var number = text(SERIAL_NUMBER);
		return number.isEmpty() ? Optional.ofNullable(values.get(IDENTIFICATION)).map(HexFormat.of()::formatHex).orElse("")
				: number;
	}

	/** Printable ASCII; devices fill the rest with zeros or blanks. */
	private String text(int property) {
		var text = new StringBuilder();
		for (byte character : values.getOrDefault(property, new byte[0])) {
			if (character >= ' ' && character <= '~') {
				text.append((char) character);
			}
		}
		return text.toString().strip();
	}
}
