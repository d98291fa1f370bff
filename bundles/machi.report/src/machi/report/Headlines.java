package machi.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import machi.application.Evaluation;
import machi.quantity.text.LocalizedText;

/** The headlines of an evaluation; which there are says {@code headlines.csv}. */
public final class Headlines {

	private static final Pattern CELL = Pattern.compile("\\{([^/{}]+)/([^/{}]+)/([^{}]+)/([^/{}]+)\\}");

	private Headlines() {
	}

	/**
	 * Those all of whose figures were computed, in the order of the list: where the column {@code with} names a cell, only
	 * when that is not zero, and where {@code without} names one, only when it is zero or was not computed.
	 */
	public static List<Headline> of(Evaluation evaluation) {
		var headlines = new ArrayList<Headline>();
		try (var stream = Headlines.class.getResourceAsStream("headlines.csv");
				var lines = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			for (var line : lines) {
				headline(line, evaluation).ifPresent(headlines::add);
			}
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return List.copyOf(headlines);
	}

	private static Optional<Headline> headline(NamedCsvRecord line, Evaluation evaluation) {
		if (!line.getField("with").isEmpty() && !saysSomething(line.getField("with"), evaluation)
				|| !line.getField("without").isEmpty() && saysSomething(line.getField("without"), evaluation)) {
			return Optional.empty();
		}
		var pattern = line.getField("figures");
		var cells = CELL.matcher(pattern);
		var parts = new ArrayList<Headline.Part>();
		var joints = new ArrayList<String>();
		int end = 0;
		while (cells.find()) {
			if (!parts.isEmpty()) {
				joints.add(pattern.substring(end, cells.start()).strip());
			}
			end = cells.end();
			var part = part(evaluation, cells.group(1), cells.group(2), cells.group(3), cells.group(4));
			if (part.isEmpty()) {
				return Optional.empty();
			}
			parts.add(part.get());
		}
		return Optional.of(new Headline(line.getField("id"), LocalizedText.of(line.getField("en"), line.getField("ja")), parts,
				joints));
	}

	/** Whether the cell was computed and is not zero. */
	private static boolean saysSomething(String pattern, Evaluation evaluation) {
		var cell = CELL.matcher(pattern);
		return cell.matches() && part(evaluation, cell.group(1), cell.group(2), cell.group(3), cell.group(4))
				.filter(part -> part.value().signum() != 0).isPresent();
	}

	private static Optional<Headline.Part> part(Evaluation evaluation, String calculator, String tableId, String row,
			String column) {
		var table = evaluation.run(calculator).flatMap(run -> run.result()).flatMap(result -> result.table(tableId));
		return table.flatMap(found -> found.number(row, column)
				.map(value -> new Headline.Part(String.join("/", calculator, tableId, row, column), value,
						found.columns().get(found.columnIndex(column)).unit())));
	}
}
