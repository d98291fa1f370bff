package machi.calculation.indicator.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.indicator.ProgressState;
import machi.calculation.indicator.Side;
import machi.calculation.indicator.SynergyLink;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;

/** The indicators taken together by side and by the effects of the sides on each other. */
final class SideTables {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final List<Rating> ratings;
	private final Thresholds thresholds;
	private final Rounding percent;
	private final Map<String, Rating> byId;

	SideTables(List<Rating> ratings, Thresholds thresholds, Rounding percent) {
		this.ratings = ratings;
		this.thresholds = thresholds;
		this.percent = percent;
		byId = ratings.stream().collect(Collectors.toMap(rating -> rating.tracked().id(), Function.identity(), (first, second) -> first));
	}

	ResultTable sides() {
		var columns = new ArrayList<>(List.of(Column.localized("name", "Side", "側面"), Column.number("kpis", "Indicators", "指標数", "")));
		Arrays.stream(ProgressState.values()).forEach(state -> columns
				.add(Column.number(columnId(state), state.label().english(), state.label().japanese(), "")));
		columns.add(Column.number("progressPercent", "Mean progress", "平均進捗率", "%"));
		var rows = new ArrayList<Row>();
		for (var side : Side.values()) {
			var members = ratings.stream().filter(rating -> rating.tracked().side() == side).toList();
			if (side.isLinked() || !members.isEmpty()) {
				rows.add(new Row(side.id(), Row.Kind.DATA, cells(side.title(), members), Subject.NONE));
			}
		}
		rows.add(new Row("total", Row.Kind.TOTAL, cells(LocalizedText.of("Total", "計"), ratings), Subject.NONE));
		return new ResultTable("sides", LocalizedText.of("Progress by side", "側面別の進捗"), columns, rows);
	}

	/** achieved, onTrack, atRisk, behind, notRated, notReported. */
	private static String columnId(ProgressState state) {
		var words = state.name().split("_");
		return words[0].toLowerCase(Locale.ROOT) + Arrays.stream(words).skip(1)
				.map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)).collect(Collectors.joining());
	}

	private List<Object> cells(LocalizedText name, List<Rating> members) {
		var cells = new ArrayList<Object>(List.of(name, ProgressTables.count(members.size())));
		for (var state : ProgressState.values()) {
			cells.add(ProgressTables.count(members.stream().filter(rating -> rating.state(thresholds) == state).count()));
		}
		cells.add(mean(members).orElse(null));
		return cells;
	}

	/** Mean of the progress, each kept between 0 and 100 %, so that one indicator far above its target hides no other. */
	private Optional<BigDecimal> mean(List<Rating> members) {
		var progress = members.stream().flatMap(rating -> rating.progress().stream())
				.map(value -> value.max(BigDecimal.ZERO).min(HUNDRED)).toList();
		return progress.isEmpty() ? Optional.empty()
				: Optional.of(percent.quotient(progress.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(progress.size())));
	}

	ResultTable synergies(List<SynergyLink> links, FindingList findings) {
		var columns = List.of(Column.localized("from", "From", "起点"), Column.localized("to", "To", "波及先"),
				Column.number("kpis", "Indicators", "指標数", ""), Column.localized("names", "Names of the indicators", "指標名"),
				Column.number("progressPercent", "Mean progress", "平均進捗率", "%"));
		var rows = new ArrayList<Row>();
		for (var link : links) {
			check(link, findings);
			var members = link.indicators().stream().map(byId::get).filter(Objects::nonNull).toList();
			rows.add(row(link.subject().elementId(), link.subject(), link.from(), link.to(), members));
		}
		if (!links.isEmpty()) {
			rows.addAll(missing(links, findings));
		}
		return new ResultTable("synergies", LocalizedText.of("Synergies between the sides", "三側面の相乗効果"), columns, rows);
	}

	private Row row(String id, Subject subject, Side from, Side to, List<Rating> members) {
		var english = members.stream().map(rating -> rating.tracked().indicator().name().english()).collect(Collectors.joining("; "));
		var japanese = members.stream().map(rating -> rating.tracked().indicator().name().japanese()).collect(Collectors.joining("、"));
		return Row.data(id, subject, from.title(), to.title(), ProgressTables.count(members.size()), LocalizedText.of(english, japanese),
				mean(members).orElse(null));
	}

	private void check(SynergyLink link, FindingList findings) {
		if (!link.from().isLinked() || !link.to().isLinked() || link.from() == link.to()) {
			var sides = LocalizedText.of(link.from().title().english() + " → " + link.to().title().english(),
					link.from().title().japanese() + " → " + link.to().title().japanese());
			findings.add("synergy.side", Severity.ERROR,
					LocalizedText.of("A synergy leads from one of economy, society and environment to another, not " + sides.english() + ".",
							"相乗効果は経済・社会・環境のうち異なる2つを結びます: " + sides.japanese() + "。"),
					List.of(new Finding.Place(link.subject().at(link.from().isLinked() ? "to" : "from"), sides.japanese())));
		}
		for (var id : link.indicators()) {
			if (!byId.containsKey(id)) {
				findings.add("synergy.kpi", Severity.ERROR,
						LocalizedText.of("There is no indicator " + id + " for this synergy.", "相乗効果のKPI " + id + " は登録されていません。"),
						List.of(new Finding.Place(link.subject().at("kpis"), id)));
			}
		}
		if (link.indicators().isEmpty()) {
			findings.add("synergy.kpi", Severity.INFO,
					LocalizedText.of("No indicator measures the synergy " + link.subject().label() + ".", "相乗効果「" + link.subject().label() + "」のKPIがありません。"),
					List.of(new Finding.Place(link.subject().at("kpis"), "")));
		}
	}

	/** Of the six directed links those that nothing is entered for. */
	private List<Row> missing(List<SynergyLink> links, FindingList findings) {
		var rows = new ArrayList<Row>();
		for (var from : Side.values()) {
			for (var to : Side.values()) {
				if (from == to || !from.isLinked() || !to.isLinked()
						|| links.stream().anyMatch(link -> link.from() == from && link.to() == to)) {
					continue;
				}
				rows.add(row(from.id() + "-" + to.id(), Subject.NONE, from, to, List.of()));
				findings.add("synergy.missing", Severity.INFO,
						LocalizedText.of("No synergy is stated from " + from.title().english() + " to " + to.title().english() + ".",
								from.title().japanese() + "から" + to.title().japanese() + "への相乗効果が記載されていません。"),
						List.of());
			}
		}
		return rows;
	}
}
