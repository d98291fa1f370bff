package machi.ui.indicator.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import machi.calculation.CalculationResult;
import machi.calculation.ResultTable;
import machi.calculation.indicator.ActualUse;
import machi.calculation.indicator.ProgressState;
import machi.calculation.indicator.Side;

/** The result of {@code indicator.progress} as pages show it, in the language of the workbench. */
public record ProgramProgress(CalculationResult result, List<KpiProgress> kpis, List<Synergy> synergies) {

	/** An effect of one side on another. */
	public record Synergy(Side from, Side to, int indicators, Optional<BigDecimal> progress, String names) {
	}

	public ProgramProgress {
		kpis = List.copyOf(kpis);
		synergies = List.copyOf(synergies);
	}

	public static ProgramProgress of(CalculationResult result) {
		var kpis = new ArrayList<KpiProgress>();
		result.table("progress").ifPresent(table -> table.rows().forEach(row -> kpis.add(kpi(new Cells(table, row), result))));
		var synergies = new ArrayList<Synergy>();
		result.table("synergies").ifPresent(table -> table.rows().forEach(row -> synergies.add(synergy(new Cells(table, row)))));
		return new ProgramProgress(result, kpis, synergies);
	}

	private static KpiProgress kpi(Cells cells, CalculationResult result) {
		var id = cells.row().id();
		return new KpiProgress(id, cells.text("name"), cells.text("side"), cells.text("unit"),
				cells.text("baselinePeriod"), cells.number("baseline"), cells.text("targetPeriod"), cells.number("target"),
				cells.text("latestPeriod"), cells.number("latest"), cells.number("progressPercent"), cells.number("expectedPercent"),
				cells.number("forecast"), cells.number("forecastPercent"),
				cells.value("state").flatMap(ProgressState::of).orElse(ProgressState.NOT_RATED), cells.text("due"),
				dots(result.table("history"), id), dots(result.table("paths"), id), cells.row().origin());
	}

	private static List<KpiProgress.Dot> dots(Optional<ResultTable> table, String kpi) {
		return table.stream().flatMap(found -> found.rows().stream().map(row -> new Cells(found, row)))
				.filter(cells -> cells.text("kpi").equals(kpi) && !cells.text("until").isEmpty() && cells.number("value").isPresent())
				.map(cells -> new KpiProgress.Dot(LocalDate.parse(cells.text("until")), cells.number("value").orElseThrow(), cells.text("period"),
						counts(cells)))
				.sorted(Comparator.comparing(KpiProgress.Dot::day)).toList();
	}

	/** Points of a path have no use of their own. */
	private static boolean counts(Cells cells) {
		return cells.value("use").map(use -> use.equals(ActualUse.COUNTS.label())).orElse(true);
	}

	private static Synergy synergy(Cells cells) {
		return new Synergy(side(cells, "from"), side(cells, "to"), cells.number("kpis").map(BigDecimal::intValue).orElse(0),
				cells.number("progressPercent"), cells.text("names"));
	}

	private static Side side(Cells cells, String column) {
		var title = cells.value(column);
		return List.of(Side.values()).stream().filter(side -> title.filter(side.title()::equals).isPresent()).findFirst()
				.orElse(Side.UNASSIGNED);
	}

	/** The indicators of a side, in the order of the program. */
	public List<KpiProgress> of(Side side) {
		var title = side.title().in(Locale.getDefault());
		return kpis.stream().filter(kpi -> kpi.side().equals(title)).toList();
	}

	public Optional<KpiProgress> kpi(String id) {
		return kpis.stream().filter(kpi -> kpi.id().equals(id)).findFirst();
	}

	/** Mean progress of a side in percent, as the calculator makes it. */
	public Optional<BigDecimal> mean(Side side) {
		return result.table("sides").flatMap(table -> table.number(side.id(), "progressPercent"));
	}
}
