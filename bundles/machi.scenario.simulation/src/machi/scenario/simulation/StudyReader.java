package machi.scenario.simulation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.Outage;
import machi.calculation.dispatch.StrategyChoice;
import machi.calculation.simulation.Sharing;
import machi.calculation.simulation.StudyInput;
import machi.model.simulation.GridOutage;
import machi.model.simulation.Study;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;
import machi.scenario.ModelReader;

/** Reads the study: its year, its steps, and when the grid is lost. */
final class StudyReader {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");
	private static final double MOST_OUTAGE_HOURS = 8784;

	private final ProgramRegisters registers;
	private final Study study;

	StudyReader(ProgramRegisters registers) {
		this.registers = registers;
		study = registers.study();
	}

	TimeGrid grid() throws CalculationException {
		int minutes = study.getStepMinutes() == null ? 30 : study.getStepMinutes();
		if (minutes < 1 || minutes > 60 || 60 % minutes != 0) {
			throw new CalculationException(LocalizedText.of("A number of minutes that divides the hour was expected", "1時間を割り切る分数を入力してください"),
					ModelReader.subject(study, "stepMinutes"), minutes + "");
		}
		return TimeGrid.of(year(), Duration.ofMinutes(minutes));
	}

	/** The year of the study; the last of the plan when it names none. */
	FiscalYear year() throws CalculationException {
		var entered = study.getFiscalYear() == null ? registers.content().program().getEndFiscalYear() : study.getFiscalYear();
		return ModelReader.year(entered).orElseThrow(() -> new CalculationException(
				LocalizedText.of("A fiscal year was expected", "年度を入力してください"), ModelReader.subject(study, "fiscalYear"), entered + ""));
	}

	StudyInput study(SeriesReader series) throws CalculationException {
		var grid = grid();
		var strategy = ModelReader.text(study.getStrategy());
		return new StudyInput(ModelReader.subject(study), grid, Sharing.valueOf(study.getSharing().getName()),
				new StrategyChoice(strategy.isBlank() ? "self-consumption" : strategy, Map.of()), factors(series, grid));
	}

	private double[] factors(SeriesReader series, TimeGrid grid) throws CalculationException {
		if (!ModelReader.text(study.getGridFactorSeries()).isBlank()) {
			return series.onGrid(study, "gridFactorSeries", study.getGridFactorSeries(), grid, "kg-CO2/kWh");
		}
		if (study.getGridFactorKgPerKwh() == null) {
			registers.remark("factor", ModelReader.subject(study, "gridFactorKgPerKwh"),
					"The study has no emission factor of the grid: the CO2 of grid electricity is shown as zero.",
					"計算ケースに系統電力の排出係数がないため、系統電力のCO2は0と表示されます。");
		}
		return new double[] { ProgramRegisters.number(study.getGridFactorKgPerKwh(), 0) };
	}

	List<Outage> outages(TimeGrid grid) throws CalculationException {
		var outages = new ArrayList<Outage>();
		for (var outage : registers.simulation().getOutages()) {
			var named = ModelReader.text(outage.getStudy());
			if (named.isBlank() || named.equals(study.getId())) {
				outages.add(outage(outage, grid));
			}
		}
		return outages;
	}

	private static Outage outage(GridOutage outage, TimeGrid grid) throws CalculationException {
		var text = ModelReader.text(outage.getStart()).strip();
		double hours = ProgramRegisters.number(outage.getHours(), 0);
		try {
			int first = grid.index(LocalDateTime.parse(text, MOMENT).atZone(grid.zone()).toInstant());
			if (first >= 0 && first < grid.count() && hours > 0 && hours <= MOST_OUTAGE_HOURS) {
				int steps = (int) Math.ceil(hours / grid.hours());
				return new Outage(ModelReader.subject(outage), first, Math.min(steps, grid.count() - first));
			}
		} catch (DateTimeException noMoment) {
			// told below, with the place
		}
		throw new CalculationException(LocalizedText.of("A moment of the simulated year such as 2030-08-10 14:00 and a duration in hours were expected",
				"計算年度内の日時（例：2030-08-10 14:00）と継続時間（h）を入力してください"), ModelReader.subject(outage, "start"), text + ", " + hours + " h");
	}
}
