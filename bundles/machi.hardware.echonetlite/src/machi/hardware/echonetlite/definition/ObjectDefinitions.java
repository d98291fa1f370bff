package machi.hardware.echonetlite.definition;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import machi.hardware.Access;
import machi.hardware.DeviceKind;
import machi.hardware.PointRole;
import machi.quantity.text.LocalizedText;

/** The classes that are described in the data files of this package. */
public final class ObjectDefinitions {

	private static final String EVERY = "*";
	private static final String OTHERS = "?";

	private final Map<Integer, ObjectDefinition> classes;
	private final ObjectDefinition others;

	private ObjectDefinitions(Map<Integer, ObjectDefinition> classes, ObjectDefinition others) {
		this.classes = classes;
		this.others = others;
	}

	/** Reads the data files. */
	public static ObjectDefinitions load() {
		var states = states();
		var points = new HashMap<String, List<PointDefinition>>();
		for (var row : rows("properties.csv")) {
			points.computeIfAbsent(row.getField("class"), name -> new ArrayList<>()).add(point(row, states));
		}
		var storage = rows("storage.csv").stream()
				.collect(Collectors.toMap(row -> row.getField("class"), ObjectDefinitions::storage));
		var intervals = rows("intervals.csv").stream().collect(Collectors.groupingBy(row -> row.getField("class"),
				Collectors.mapping(ObjectDefinitions::interval, Collectors.toList())));
		var classes = new HashMap<Integer, ObjectDefinition>();
		for (var row : rows("objects.csv")) {
			var name = row.getField("class");
			classes.put(hexadecimal(name), new ObjectDefinition(DeviceKind.valueOf(row.getField("kind")), title(row),
					merged(points.get(name), points.get(EVERY)), Optional.ofNullable(storage.get(name)),
					intervals.getOrDefault(name, List.of())));
		}
		var others = new ObjectDefinition(DeviceKind.OTHER, LocalizedText.of("Device", "機器"),
				merged(points.get(OTHERS), points.get(EVERY)), Optional.empty(), List.of());
		return new ObjectDefinitions(classes, others);
	}

	/** The definition of a class; that of any device when the class is not described. */
	public ObjectDefinition of(int objectClass) {
		return classes.getOrDefault(objectClass, others);
	}

	private static List<PointDefinition> merged(List<PointDefinition> own, List<PointDefinition> every) {
		var merged = new ArrayList<>(own);
		every.stream().filter(general -> own.stream().noneMatch(special -> special.replaces(general))).forEach(merged::add);
		return merged;
	}

	private static List<NamedCsvRecord> rows(String file) {
		var stream = ObjectDefinitions.class.getResourceAsStream(file);
		if (stream == null) {
			throw new IllegalStateException(file + " is missing in the bundle");
		}
		try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static Map<String, StateSet> states() {
		var entries = new LinkedHashMap<String, List<StateSet.Entry>>();
		for (var row : rows("states.csv")) {
			var value = row.getField("value");
			entries.computeIfAbsent(row.getField("set"), name -> new ArrayList<>())
					.add(new StateSet.Entry(hexadecimal(row.getField("raw")),
							value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value)), title(row)));
		}
		return entries.entrySet().stream()
				.collect(Collectors.toMap(Map.Entry::getKey, entry -> new StateSet(entry.getValue())));
	}

	private static PointDefinition point(NamedCsvRecord row, Map<String, StateSet> states) {
		var properties = row.getField("epc").split("-");
		var type = NumberType.valueOf(row.getField("type").toUpperCase(Locale.ROOT));
		var set = row.getField("states");
		if (!set.isEmpty() && !states.containsKey(set)) {
			throw new IllegalStateException("properties.csv names states " + set + " that are not there");
		}
		return new PointDefinition(hexadecimal(properties[0]), hexadecimal(properties[properties.length - 1]),
				row.getField("part"), Integer.parseInt(row.getField("size")), Integer.parseInt(row.getField("offset")), type,
				new BigDecimal(row.getField("factor")), row.getField("unit"), number(row.getField("minimum"), type.smallest()),
				number(row.getField("maximum"), type.largest()), none(row.getField("none")), codes(row.getField("coefficients")),
				optional(row.getField("digits"), 16), optional(row.getField("time"), 10), list(row.getField("list")),
				access(row.getField("access")), PointRole.valueOf(row.getField("role")), Optional.ofNullable(states.get(set)),
				Duration.ofSeconds(Long.parseLong(row.getField("sampling"))), title(row));
	}

	private static StorageDefinition storage(NamedCsvRecord row) {
		return new StorageDefinition(code(row, "mode"), code(row, "charge"), code(row, "discharge"), code(row, "standby"),
				code(row, "chargePower"), code(row, "dischargePower"), code(row, "chargeMethod"), code(row, "dischargeMethod"),
				code(row, "asSet"), code(row, "chargeRange"), code(row, "dischargeRange"), title(row));
	}

	private static IntervalDefinition interval(NamedCsvRecord row) {
		return new IntervalDefinition(code(row, "fixed"), code(row, "history"), code(row, "day"),
				PointRole.valueOf(row.getField("role")), title(row));
	}

	private static int code(NamedCsvRecord row, String column) {
		return hexadecimal(row.getField(column));
	}

	private static LocalizedText title(NamedCsvRecord row) {
		return LocalizedText.of(row.getField("english"), row.getField("japanese"));
	}

	private static int hexadecimal(String text) {
		return Integer.parseInt(text, 16);
	}

	private static long number(String text, long otherwise) {
		return text.isEmpty() ? otherwise : Long.parseLong(text);
	}

	private static OptionalInt optional(String text, int radix) {
		return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text, radix));
	}

	private static Set<Long> none(String text) {
		return text.isEmpty() ? Set.of() : Set.of(Long.parseLong(text, 16));
	}

	private static List<Integer> codes(String text) {
		return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).map(ObjectDefinitions::hexadecimal).toList();
	}

	private static Optional<ChannelList> list(String text) {
		if (text.isEmpty()) {
			return Optional.empty();
		}
		var parts = text.split(" ");
		return Optional.of(new ChannelList(hexadecimal(parts[0]), hexadecimal(parts[1]), Integer.parseInt(parts[2])));
	}

	private static Access access(String text) {
		return switch (text) {
		case "get" -> Access.READ;
		case "set" -> Access.WRITE;
		case "getset" -> Access.READ_WRITE;
		default -> throw new IllegalStateException("properties.csv: access " + text);
		};
	}
}
