package machi.scenario.simulation;

import java.time.Duration;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.model.core.Element;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.Quality;
import machi.quantity.time.Resampling;
import machi.quantity.time.SeriesUnits;
import machi.quantity.time.TimeGrid;
import machi.quantity.time.TimeSeries;
import machi.scenario.ModelReader;
import machi.telemetry.SeriesException;
import machi.telemetry.SeriesStores;

/**
 * Reads series of the program's store on the steps of the study. A series of another year is moved by whole weeks, so that
 * days of the week stay. A step without a value takes that of the same time one week before or after.
 */
final class SeriesReader {

	private static final Duration WEEK = Duration.ofDays(7);
	private static final int MOST_WEEKS = 4;

	private final ProgramRegisters registers;
	private final Optional<SeriesStores> stores;

	/** @param stores empty when no store is installed */
	SeriesReader(ProgramRegisters registers, Optional<SeriesStores> stores) {
		this.registers = registers;
		this.stores = stores;
	}

	/**
	 * The values that the series has on the steps.
	 *
	 * @param unit of the values; kWh in the store becomes kW here
	 * @throws CalculationException when there is no such series, it is damaged or of another unit, or a step stays without value
	 */
	double[] onGrid(Element element, String attribute, String id, TimeGrid grid, String unit) throws CalculationException {
		var subject = ModelReader.subject(element, attribute);
		var stored = stored(subject, ModelReader.text(id));
		var series = inUnit(moved(stored, grid), Unit.of(unit), subject, id);
		return filled(Resampling.to(series, grid, Resampling.WHOLE), subject, id);
	}

	private TimeSeries stored(Subject subject, String id) throws CalculationException {
		var folder = registers.content().folder();
		if (stores.isPresent() && folder.isPresent() && !id.isBlank()) {
			try (var store = stores.get().open(folder.get())) {
				var found = store.get(id.strip());
				if (found.isPresent()) {
					return found.get().series();
				}
			} catch (SeriesException unreadable) {
				throw new CalculationException(unreadable.reason(), subject, id);
			}
		}
		throw new CalculationException(LocalizedText.of("The ID of a stored series was expected", "登録済みの時系列のIDを指定してください"),
				subject, id);
	}

	private static TimeSeries moved(TimeSeries series, TimeGrid grid) {
		var from = series.grid();
		if (!from.start().isAfter(grid.start()) && !from.end().isBefore(grid.end())) {
			return series;
		}
		long weeks = Math.round((double) Duration.between(from.start(), grid.start()).toSeconds() / WEEK.toSeconds());
		var start = from.start().plus(WEEK.multipliedBy(weeks));
		return new TimeSeries(new TimeGrid(start, from.step(), from.count(), from.zone()), series.unit(), series.kind(),
				series.values(), series.quality());
	}

	private static TimeSeries inUnit(TimeSeries series, Unit unit, Subject subject, String id) throws CalculationException {
		if (series.unit().isConvertibleTo(unit)) {
			return SeriesUnits.in(unit, series);
		}
		if (unit.equals(Unit.of("kW")) && series.kind() == TimeSeries.Kind.SUM && series.unit().isConvertibleTo(Unit.of("kWh"))) {
			return SeriesUnits.in(unit, SeriesUnits.power(series));
		}
		throw new CalculationException(LocalizedText.of("A series in " + unit + " was expected, not in " + series.unit(),
				"単位 " + unit + " の時系列が必要です（登録されているのは " + series.unit() + "）"), subject, id);
	}

	private double[] filled(TimeSeries series, Subject subject, String id) throws CalculationException {
		if (series.gaps() == 0) {
			return series.values();
		}
		var values = series.values().clone();
		int week = Math.toIntExact(WEEK.toSeconds() / series.grid().step().toSeconds());
		for (int i = 0; i < values.length; i++) {
			if (series.qualityAt(i) == Quality.MISSING) {
				values[i] = neighbour(series, i, week);
				if (Double.isNaN(values[i])) {
					throw new CalculationException(LocalizedText.of("A value was expected at " + series.grid().dateTime(i).toLocalDateTime()
							+ "; there is none within four weeks of it either", series.grid().dateTime(i).toLocalDateTime()
							+ " の値がなく、前後4週間の同時刻の値もありません"), subject, id);
				}
			}
		}
		registers.remark("series.filled", subject,
				id + ": " + series.gaps() + " steps without a value take that of the same time in a neighbouring week.",
				id + "：欠測 " + series.gaps() + " 件を、前後の週の同時刻の値で補いました。");
		return values;
	}

	private static double neighbour(TimeSeries series, int step, int week) {
		for (int weeks = 1; weeks <= MOST_WEEKS; weeks++) {
			for (int other : new int[] { step - weeks * week, step + weeks * week }) {
				if (other >= 0 && other < series.values().length && series.qualityAt(other) != Quality.MISSING) {
					return series.values()[other];
				}
			}
		}
		return Double.NaN;
	}
}
