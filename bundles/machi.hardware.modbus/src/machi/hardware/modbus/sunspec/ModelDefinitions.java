package machi.hardware.modbus.sunspec;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import machi.hardware.PointRole;
import machi.quantity.text.LocalizedText;

/** The models that are known, from {@code models.csv}, {@code points.csv} and {@code states.csv}. Immutable. */
public final class ModelDefinitions {

	private static final Map<String, PointDefinition.Sampling> SAMPLING = Map.of("P", PointDefinition.Sampling.POWER, "E",
			PointDefinition.Sampling.ENERGY, "S", PointDefinition.Sampling.STATE, "R", PointDefinition.Sampling.RATING, "F",
			PointDefinition.Sampling.FACTOR, "T", PointDefinition.Sampling.TEXT);

	private final Map<Integer, ModelDefinition> models = new LinkedHashMap<>();

	public ModelDefinitions() {
		var states = new HashMap<String, Map<Integer, LocalizedText>>();
		for (var line : lines("states.csv")) {
			states.computeIfAbsent(line.getField("states"), key -> new HashMap<>())
					.put(Integer.valueOf(line.getField("value")), text(line));
		}
		var points = new HashMap<Integer, List<PointDefinition>>();
		for (var line : lines("points.csv")) {
			var point = point(line, states.getOrDefault(line.getField("states"), Map.of()));
			points.computeIfAbsent(point.model(), key -> new ArrayList<>()).add(point);
		}
		for (var line : lines("models.csv")) {
			int id = Integer.parseInt(line.getField("model"));
			models.put(id, new ModelDefinition(id, Integer.parseInt(line.getField("length")), text(line), points.get(id)));
		}
	}

	private static List<NamedCsvRecord> lines(String name) {
		try (var in = ModelDefinitions.class.getResourceAsStream(name);
				var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static LocalizedText text(NamedCsvRecord line) {
		return LocalizedText.of(line.getField("english"), line.getField("japanese"));
	}

	private static PointDefinition point(NamedCsvRecord line, Map<Integer, LocalizedText> states) {
		return new PointDefinition(Integer.parseInt(line.getField("model")), line.getField("point"),
				Integer.parseInt(line.getField("offset")), PointType.valueOf(line.getField("type").toUpperCase(Locale.ROOT)),
				Integer.parseInt(line.getField("registers")), line.getField("scaleFactor"), line.getField("unit"),
				line.getField("presence").equals("M"), SAMPLING.get(line.getField("sampling")), role(line.getField("role")),
				role(line.getField("storageRole")), states, line.getField("access").equals("RW"), text(line));
	}

	private static PointRole role(String name) {
		return name.isEmpty() ? PointRole.NONE : PointRole.valueOf(name);
	}

	public Optional<ModelDefinition> model(int id) {
		return Optional.ofNullable(models.get(id));
	}

	/** In the order of precedence: where two models tell the same, the first one is believed. */
	public List<ModelDefinition> all() {
		return List.copyOf(models.values());
	}
}
