package machi.hardware.modbus.list;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/**
 * Registers of devices without SunSpec: a CSV file with a heading and a line per point. Columns, in any order, in English or
 * Japanese: see {@link PointListColumn}.
 */
public final class PointList {

	private static final int MOST_BYTES = 1024 * 1024;
	private static final int MOST_POINTS = 10_000;
	private static final int SHOWN = 10;

	private final String file;
	private final Map<PointListColumn, Integer> columns = new LinkedHashMap<>();
	private final Map<Integer, List<ListedPoint>> points = new TreeMap<>();
	private final List<LocalizedText> faults = new ArrayList<>();

	private PointList(String file) {
		this.file = file;
	}

	/**
	 * Reads a file.
	 *
	 * @throws DeviceException of kind CONFIGURATION, naming line and column of each wrong cell
	 */
	public static PointList read(Path path) throws DeviceException {
		var name = path.getFileName().toString();
		try {
			if (Files.size(path) > MOST_BYTES) {
				throw wrong(LocalizedText.of(name + " is larger than 1 MB", name + " は1MBを超えています"));
			}
			return read(name, decode(name, Files.readAllBytes(path)));
		} catch (IOException unreadable) {
			throw wrong(LocalizedText.of("Cannot read the point list " + path, "ポイント一覧 " + path + " を読めません"));
		}
	}

	private static String decode(String name, byte[] bytes) throws DeviceException {
		for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))) {
			try {
				var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
				return text.startsWith("\uFEFF") ? text.substring(1) : text;
			} catch (CharacterCodingException other) {
				// the next one
			}
		}
		throw wrong(LocalizedText.of(name + " is no text in UTF-8 or Shift_JIS", name + " の文字コードを判別できません(UTF-8かShift_JISで保存してください)"));
	}

	/** @param file its name, for messages */
	public static PointList read(String file, String text) throws DeviceException {
		var list = new PointList(file);
		var handler = CsvRecordHandler.builder().maxFields(100).maxFieldSize(1000).fieldModifier(FieldModifiers.STRIP).build();
		try (var reader = CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE)
				.extraFieldStrategy(FieldMismatchStrategy.IGNORE).build(handler, text)) {
			for (var line : reader) {
				list.take(line);
			}
		} catch (CsvParseException | IOException malformed) {
			list.faults.add(LocalizedText.of(file + " is no CSV: " + malformed.getMessage(), file + " はCSVではありません"));
		}
		if (list.points.isEmpty() && list.faults.isEmpty()) {
			list.faults.add(LocalizedText.of(file + " lists no points", file + " に項目がありません"));
		}
		list.refuseIfWrong();
		return list;
	}

	private void take(CsvRecord line) {
		if (line.getFields().stream().allMatch(String::isEmpty)) {
			return;
		}
		if (columns.isEmpty()) {
			head(line);
			return;
		}
		if (points.values().stream().mapToInt(List::size).sum() >= MOST_POINTS) {
			return;
		}
		var cells = new PointListLine(file, line, columns);
		var point = cells.point();
		faults.addAll(cells.faults());
		point.ifPresent(each -> {
			var unit = points.computeIfAbsent(each.unit(), key -> new ArrayList<>());
			if (unit.stream().anyMatch(other -> other.point().id().equals(each.point().id()))) {
				faults.add(cells.fault(PointListColumn.ID, LocalizedText.of("an id once for each unit", "ユニット内で重複しないID")));
			} else {
				unit.add(each);
			}
		});
	}

	private void head(CsvRecord line) {
		for (int i = 0; i < line.getFieldCount(); i++) {
			int column = i;
			PointListColumn.of(line.getField(i)).ifPresent(known -> columns.putIfAbsent(known, column));
		}
		var missing = Set.of(PointListColumn.UNIT_ID, PointListColumn.REGISTER, PointListColumn.TYPE).stream()
				.filter(column -> !columns.containsKey(column)).sorted().toList();
		if (!missing.isEmpty()) {
			columns.putIfAbsent(PointListColumn.REGISTER, 0);
			faults.add(LocalizedText.of(
					file + " line " + line.getStartingLineNumber() + ": headings missing: "
							+ missing.stream().map(PointListColumn::english).collect(Collectors.joining(", ")),
					file + " " + line.getStartingLineNumber() + "行目: 見出しが足りません: "
							+ missing.stream().map(PointListColumn::japanese).collect(Collectors.joining("、"))));
		}
	}

	private void refuseIfWrong() throws DeviceException {
		if (faults.isEmpty()) {
			return;
		}
		var shown = faults.subList(0, Math.min(SHOWN, faults.size()));
		int more = faults.size() - shown.size();
		throw wrong(LocalizedText.of(
				shown.stream().map(LocalizedText::english).collect(Collectors.joining("\n")) + (more > 0 ? "\n… and " + more + " more" : ""),
				shown.stream().map(LocalizedText::japanese).collect(Collectors.joining("\n")) + (more > 0 ? "\n…ほか" + more + "件" : "")));
	}

	private static DeviceException wrong(LocalizedText reason) {
		return new DeviceException(DeviceException.Kind.CONFIGURATION, reason);
	}

	/** Numbers of the units that are listed. */
	public Set<Integer> units() {
		return points.keySet();
	}

	List<ListedPoint> points(int unit) {
		return points.getOrDefault(unit, List.of());
	}
}
