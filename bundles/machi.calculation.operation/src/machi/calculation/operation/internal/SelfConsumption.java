package machi.calculation.operation.internal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Severity;
import machi.calculation.operation.ActualInput;
import machi.calculation.operation.AssetKind;
import machi.calculation.operation.Flow;
import machi.calculation.operation.OperatedAsset;
import machi.calculation.operation.internal.ActualPeriods.Period;
import machi.calculation.operation.internal.AssetGroups.Group;
import machi.quantity.text.LocalizedText;

/**
 * How much of what sites generate they use themselves. Self-consumed is generated less exported: what a battery stores counts
 * when it is stored and not when it comes out, and its losses count as used. Sites of which generation and export are both
 * measured are counted.
 */
final class SelfConsumption {

	private BigDecimal generated = BigDecimal.ZERO;
	private BigDecimal exported = BigDecimal.ZERO;
	private BigDecimal consumed = BigDecimal.ZERO;
	private BigDecimal promised = BigDecimal.ZERO;
	private boolean isKnown;
	private boolean isConsumptionKnown = true;
	private boolean isPromised = true;

	private SelfConsumption() {
	}

	static ResultTable table(AssetGroups groups) {
		return new ResultTable("selfconsumption", LocalizedText.of("Self-consumption by month", "月別の自家消費"),
				List.of(Column.localized("name", "Name", "名称"), Column.text("period", "Month or fiscal year", "月・年度"),
						Column.number("generatedKwh", "Generated", "発電", "kWh"), Column.number("exportedKwh", "Exported", "逆潮流", "kWh"),
						Column.number("selfConsumedKwh", "Self-consumed", "自家消費", "kWh"),
						Column.number("ratioPercent", "Self-consumed, of generated", "自家消費率", "%"),
						Column.number("consumedKwh", "Consumption", "消費", "kWh"),
						Column.number("coveredPercent", "Self-consumed, of consumption", "消費に占める割合", "%"),
						Column.number("plannedPercent", "Planned, of consumption", "計画（消費に占める割合）", "%"),
						Column.number("differencePoints", "Difference", "差", "%")),
				groups.rows(List.of(AssetKind.SITE), SelfConsumption::cells));
	}

	private static Object[] cells(Group group) {
		var sum = new SelfConsumption();
		for (var asset : group.assets()) {
			for (var month : group.period().months()) {
				sum.add(asset, month);
			}
		}
		return sum.isKnown ? sum.row(group) : null;
	}

	private void add(OperatedAsset asset, YearMonth month) {
		var generation = Energy.flow(asset, Flow.GENERATED, month);
		var export = Energy.flow(asset, Flow.EXPORTED, month);
		if (generation.isPresent() && export.isPresent()) {
			isKnown = true;
			generated = generated.add(generation.get().kwh());
			exported = exported.add(export.get().kwh());
			var consumption = Energy.of(asset, month).map(Energy::kwh);
			isConsumptionKnown &= consumption.isPresent();
			isPromised &= asset.plannedSelfPercent().isPresent();
			consumed = consumed.add(consumption.orElse(BigDecimal.ZERO));
			promised = promised.add(consumption.orElse(BigDecimal.ZERO)
					.multiply(asset.plannedSelfPercent().orElse(BigDecimal.ZERO)).movePointLeft(2));
		}
	}

	private Object[] row(Group group) {
		var self = generated.subtract(exported);
		var covered = isConsumptionKnown ? Comparison.percent(self, consumed) : null;
		var planned = isConsumptionKnown && isPromised ? Comparison.percent(promised, consumed) : null;
		return new Object[] { group.name(), group.period().id(), Comparison.kwh(generated), Comparison.kwh(exported),
				Comparison.kwh(self), Comparison.percent(self, generated), isConsumptionKnown ? Comparison.kwh(consumed) : null,
				covered, planned, covered == null || planned == null ? null : covered.subtract(planned) };
	}

	/** Sites that generate and of which nobody measures what they export. */
	static List<Finding> findings(ActualInput input, List<Period> periods) {
		var findings = new ArrayList<Finding>();
		for (var asset : input.assets()) {
			boolean exportUnknown = asset.kind() == AssetKind.SITE && periods.stream().flatMap(period -> period.months().stream())
					.anyMatch(month -> Energy.flow(asset, Flow.GENERATED, month).isPresent()
							&& Energy.flow(asset, Flow.EXPORTED, month).isEmpty());
			if (exportUnknown) {
				findings.add(new Finding("operation.actual.export", Severity.WARNING,
						LocalizedText.of(asset.name().english() + " generates, but no meter tells what it exports; its self-consumption is not known",
								asset.name().japanese() + "：発電は計測されていますが、逆潮流の計量がなく、自家消費が分かりません"),
						List.of(new Finding.Place(asset.subject(), ""))));
			}
		}
		return findings;
	}
}
