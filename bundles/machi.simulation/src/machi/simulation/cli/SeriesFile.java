package machi.simulation.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import machi.application.cli.RefusedException;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;
import machi.quantity.time.TimeSeries;

/**
 * A plain series as CSV in UTF-8: a line of headings, then the beginning of each step in Japan ({@code 2024-04-01 00:30}) and
 * the mean over the step; an empty value is a gap. Steps are even; missing lines are gaps.
 */
final class SeriesFile {

	private static final DateTimeFormatter BEGIN = DateTimeFormatter.ofPattern("[uuuu-MM-dd][uuuu/M/d]['T'][' ']H:mm[:ss]");
	private static final int MOST_STEPS = 2_000_000;

	private final String file;
	private final List<LocalDateTime> begins = new ArrayList<>();
	private final List<Double> values = new ArrayList<>();

	private SeriesFile(String file) {
		this.file = file;
	}

	/** @throws RefusedException naming line and column of the first cell that is wrong */
	static TimeSeries read(String file, byte[] bytes, String unit) throws RefusedException {
		var series = new SeriesFile(file);
		try (var csv = CsvReader.builder().ofCsvRecord(new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""))) {
			boolean heading = true;
			for (var line : csv) {
				if (!heading) {
					series.add(line);
				}
				heading = false;
			}
		} catch (CsvParseException | IOException noCsv) {
			throw new RefusedException(LocalizedText.of(file + " is no CSV: " + noCsv.getMessage(), file + " はCSVとして読めません"));
		}
		return series.series(Unit.of(unit));
	}

	private void add(CsvRecord line) throws RefusedException {
		if (line.getFieldCount() < 2) {
			throw wrong(line, 2, "", LocalizedText.of("a time and a value", "日時と値"));
		}
		try {
			var begin = LocalDateTime.parse(line.getField(0).strip(), BEGIN);
			if (!begins.isEmpty() && !begin.isAfter(begins.getLast())) {
				throw wrong(line, 1, line.getField(0), LocalizedText.of("a later time than on the line before", "前の行より後の日時"));
			}
			begins.add(begin);
		} catch (DateTimeException noTime) {
			throw wrong(line, 1, line.getField(0), LocalizedText.of("a time such as 2024-04-01 00:30", "日時（例：2024-04-01 00:30）"));
		}
		values.add(value(line));
	}

	private double value(CsvRecord line) throws RefusedException {
		var text = line.getField(1).strip();
		if (text.isEmpty()) {
			return Double.NaN;
		}
		if (!text.matches("[-+]?\\d{1,15}(\\.\\d{1,15})?([eE][-+]?\\d{1,2})?")) {
			throw wrong(line, 2, text, LocalizedText.of("a number", "数値"));
		}
		return Double.parseDouble(text);
	}

	private RefusedException wrong(CsvRecord line, int column, String value, LocalizedText expected) {
		return new RefusedException(LocalizedText.of(
				"%s, line %d, column %d: \"%s\": expected %s".formatted(file, line.getStartingLineNumber(), column, value, expected.english()),
				"%s %d行目 %d列目「%s」：%sが必要です".formatted(file, line.getStartingLineNumber(), column, value, expected.japanese())));
	}

	private TimeSeries series(Unit unit) throws RefusedException {
		if (begins.size() < 2) {
			throw new RefusedException(LocalizedText.of(file + ": at least two lines of values were expected", file + "：値の行が2行以上必要です"));
		}
		var start = begins.getFirst().atZone(TimeGrid.JAPAN).toInstant();
		long step = Long.MAX_VALUE;
		for (int i = 1; i < begins.size(); i++) {
			step = Math.min(step, Duration.between(begins.get(i - 1), begins.get(i)).toSeconds());
		}
		long count = Duration.between(begins.getFirst(), begins.getLast()).toSeconds() / step + 1;
		if (count > MOST_STEPS) {
			throw new RefusedException(LocalizedText.of(file + ": more than " + MOST_STEPS + " steps of " + step + " s",
					file + "：" + step + " 秒間隔で " + MOST_STEPS + " 件を超えます"));
		}
		var onGrid = new double[(int) count];
		Arrays.fill(onGrid, Double.NaN);
		for (int i = 0; i < begins.size(); i++) {
			long seconds = Duration.between(begins.getFirst(), begins.get(i)).toSeconds();
			if (seconds % step != 0) {
				throw new RefusedException(LocalizedText.of("%s: %s is on no step of %d s".formatted(file, begins.get(i), step),
						"%s：%s が %d 秒間隔に合いません".formatted(file, begins.get(i), step)));
			}
			onGrid[(int) (seconds / step)] = values.get(i);
		}
		return TimeSeries.of(new TimeGrid(start, Duration.ofSeconds(step), onGrid.length, TimeGrid.JAPAN), unit,
				TimeSeries.Kind.MEAN, onGrid);
	}
}
