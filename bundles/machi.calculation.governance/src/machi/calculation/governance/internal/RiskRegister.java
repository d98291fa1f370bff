package machi.calculation.governance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.governance.Risk;
import machi.calculation.governance.Risk.Status;
import machi.calculation.governance.RiskLevel;
import machi.quantity.text.LocalizedText;

/** The risks that are not closed, by likelihood and impact. */
final class RiskRegister {

	private final List<Risk> risks;
	private final Dates dates;
	private final AsOf asOf;

	RiskRegister(List<Risk> all, Dates dates, AsOf asOf, List<Finding> findings) {
		this.dates = dates;
		this.asOf = asOf;
		risks = all.stream().filter(risk -> risk.status() != Status.CLOSED)
				.sorted(Comparator.comparing(RiskRegister::score, Comparator.reverseOrder())).toList();
		risks.forEach(risk -> check(risk, findings));
	}

	private static boolean isRated(Risk risk) {
		return inRange(risk.likelihood()) && inRange(risk.impact());
	}

	private static boolean inRange(Optional<Integer> value) {
		return value.filter(number -> number >= 1 && number <= RiskLevel.MOST).isPresent();
	}

	/** 0 for a risk that is not rated. */
	private static int score(Risk risk) {
		return isRated(risk) ? risk.likelihood().get() * risk.impact().get() : 0;
	}

	/** How many risks there are of every likelihood and impact, the likeliest first; no rows without risks. */
	ResultTable matrix() {
		var columns = new ArrayList<Column>();
		columns.add(Column.localized("likelihood", "Likelihood", "発生可能性"));
		for (int impact = 1; impact <= RiskLevel.MOST; impact++) {
			columns.add(Column.number("impact" + impact, "Impact " + impact, "影響度" + impact, "件"));
		}
		var rows = new ArrayList<Row>();
		for (int likelihood = RiskLevel.MOST; likelihood >= 1 && !risks.isEmpty(); likelihood--) {
			var cells = new ArrayList<Object>();
			cells.add(LocalizedText.of("Likelihood " + likelihood, "発生可能性" + likelihood));
			for (int impact = 1; impact <= RiskLevel.MOST; impact++) {
				cells.add(BigDecimal.valueOf(count(likelihood, impact)));
			}
			rows.add(Row.data("likelihood" + likelihood, Subject.NONE, cells.toArray()));
		}
		return new ResultTable("matrix", LocalizedText.of("Risks by likelihood and impact", "リスクマトリクス"), columns, rows);
	}

	private long count(int likelihood, int impact) {
		return risks.stream()
				.filter(risk -> risk.likelihood().equals(Optional.of(likelihood)) && risk.impact().equals(Optional.of(impact))).count();
	}

	/** The gravest first; risks that are not rated last. */
	ResultTable list() {
		var rows = risks.stream()
				.map(risk -> Row.data(risk.subject().elementId(), risk.subject(), risk.name(), risk.initiative(), number(risk.likelihood()),
						number(risk.impact()), isRated(risk) ? BigDecimal.valueOf(score(risk)) : null,
						isRated(risk) ? RiskLevel.of(risk.likelihood().get(), risk.impact().get()).label() : null, risk.status().label(),
						risk.response(), risk.responsible(), dates.shown(risk.due()), asOf.daysTo(dates.read(risk.due()))))
				.toList();
		return new ResultTable("risks", asOf.title("Risks", "リスク"),
				List.of(Column.localized("name", "Risk", "リスク"), Column.localized("initiative", "Initiative", "取組"),
						Column.number("likelihood", "Likelihood", "発生可能性", ""), Column.number("impact", "Impact", "影響度", ""),
						Column.number("score", "Score", "評点", ""), Column.localized("level", "Level", "水準"),
						Column.localized("status", "State", "状態"), Column.text("response", "Response", "対応策"),
						Column.text("responsible", "Responsible", "担当"), Column.localized("due", "Due", "期日"),
						Column.number("daysToGo", "Days to go", "残り日数", "日")),
				rows);
	}

	private static BigDecimal number(Optional<Integer> value) {
		return value.map(BigDecimal::valueOf).orElse(null);
	}

	private void check(Risk risk, List<Finding> findings) {
		var name = risk.name();
		if (!isRated(risk)) {
			var attribute = inRange(risk.likelihood()) ? "impact" : "likelihood";
			var value = inRange(risk.likelihood()) ? risk.impact() : risk.likelihood();
			findings.add(Found.at("risk.unrated", Severity.WARNING, name.english() + ": likelihood and impact from 1 to 5 were expected.",
					name.japanese() + ": 発生可能性と影響度を1～5で入力してください。",
					Found.place(risk.subject(), attribute, value.map(String::valueOf).orElse(""))));
		} else if (risk.status() != Status.ACCEPTED && risk.response().isEmpty()
				&& RiskLevel.of(risk.likelihood().get(), risk.impact().get()) == RiskLevel.HIGH) {
			findings.add(Found.at("risk.response.missing", Severity.WARNING,
					name.english() + ": a high risk (" + score(risk) + " of 25) without a response.",
					name.japanese() + ": 高いリスク(評点" + score(risk) + "/25)ですが、対応策がありません。", Found.place(risk.subject(), "response", "")));
		}
		var due = dates.read(risk.due());
		if (risk.status() != Status.ACCEPTED && due.filter(asOf::isOver).isPresent()) {
			var days = asOf.daysTo(due).negate().toPlainString();
			findings.add(Found.at("risk.response.overdue", Severity.WARNING,
					name.english() + ": the response was due on " + risk.due().text() + ", " + days + " days ago.",
					name.japanese() + ": 対応策の期日 " + risk.due().text() + " を" + days + "日過ぎています。", Found.place(risk.due())));
		}
	}
}
