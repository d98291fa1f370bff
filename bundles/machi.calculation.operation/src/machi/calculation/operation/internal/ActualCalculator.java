package machi.calculation.operation.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.Severity;
import machi.calculation.operation.ActualInput;
import machi.calculation.operation.AssetKind;
import machi.calculation.operation.OperatedAsset;
import machi.calculation.operation.internal.ActualPeriods.Period;
import machi.calculation.operation.internal.AssetGroups.Group;
import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Sets what devices measured against what the plan states for a year. */
@Component(service = Calculator.class)
public final class ActualCalculator implements Calculator<ActualInput> {

	private static final String FISCAL_YEAR = "fiscalYear";
	private static final int COMPLETE_PERCENT = 90;
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("operation.actual", "1.0.0",
			LocalizedText.of("Plan against actual", "計画と実績"),
			LocalizedText.of("What meters and devices measured month by month, next to what the plan states: energy, self-consumption and charging.",
					"計量器と機器の計測値を月ごとに集計し、電力量・自家消費・充電を計画値と比べます。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("device", "energy", "mobility"),
			List.of(new Parameter(FISCAL_YEAR, LocalizedText.of("Fiscal year", "年度"),
					LocalizedText.of("Only this year; without it all that is measured.", "この年度だけを表示。空欄のときは計測のある全期間"),
					Parameter.Type.FISCAL_YEAR, Unit.ONE, Optional.empty(), Optional.empty(), List.of(), "")),
			LocalizedText.of("The plan's energy of a year falls on its months by their days; only assets that are measured count, on both sides; "
					+ "consumption = imported + generated + discharged - exported - charged; self-consumed = generated - exported, "
					+ "with what batteries keep and lose",
					"計画の年間値は日数で月に割り振る、計測のある設備だけを両側で数える、消費 = 受電 + 発電 + 放電 − 送電 − 充電、自家消費 = 発電 − 送電(蓄電池の残量と損失を含む)"),
			29000);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<ActualInput> inputType() {
		return ActualInput.class;
	}

	@Override
	public CalculationResult calculate(ActualInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		InputCheck.unique(input.assets(), asset -> asset.subject().elementId(), OperatedAsset::subject);
		for (var asset : input.assets()) {
			monitor.checkCancelled();
			if (asset.plannedKwh().isPresent()) {
				InputCheck.notNegative(asset.plannedKwh().get(), asset.subject());
			}
		}
		var only = parameters.text(FISCAL_YEAR).map(FiscalYear::parse);
		var periods = ActualPeriods.of(input, only);
		var groups = new AssetGroups(input, periods);
		var findings = new ArrayList<Finding>();
		input.assets().forEach(asset -> incomplete(asset, periods, findings));
		var tables = List.of(months(groups), SelfConsumption.table(groups), charging(groups));
		findings.addAll(SelfConsumption.findings(input, periods));
		return CalculationResult.of(tables.stream().filter(table -> !table.rows().isEmpty()).toList(), List.of(), findings);
	}

	private static ResultTable months(AssetGroups groups) {
		return new ResultTable("months", LocalizedText.of("Planned and measured energy by month", "月別の計画値と計測値"),
				List.of(Column.localized("kind", "Energy", "区分"), Column.localized("name", "Name", "名称"),
						Column.text("period", "Month or fiscal year", "月・年度"), Column.number("plannedKwh", "Planned", "計画", "kWh"),
						Column.number("measuredKwh", "Measured", "実績", "kWh"),
						Column.number("coveragePercent", "Half-hours with data", "計測率", "%"),
						Column.number("differenceKwh", "Difference", "差", "kWh"),
						Column.number("percent", "Measured, of planned", "計画比", "%")),
				groups.rows(List.of(AssetKind.values()), group -> {
					var compared = Comparison.of(group.assets(), group.period());
					return compared.isMeasured() ? new Object[] { group.kind().label(), group.name(), group.period().id(),
							compared.plannedKwh(), compared.measuredKwh(), compared.coveragePercent(), compared.differenceKwh(),
							compared.measuredPercent() } : null;
				}));
	}

	private static ResultTable charging(AssetGroups groups) {
		return new ResultTable("charging", LocalizedText.of("Charging of vehicles by month", "月別の車両充電"),
				List.of(Column.localized("kind", "Kind", "区分"), Column.localized("name", "Name", "名称"),
						Column.text("period", "Month or fiscal year", "月・年度"),
						Column.number("energyKwh", "Charged energy", "充電電力量", "kWh"),
						Column.number("connectedHours", "Time connected", "接続時間", "時間"),
						Column.number("plannedKwh", "Planned", "計画", "kWh"),
						Column.number("percent", "Measured, of planned", "計画比", "%")),
				groups.rows(List.of(AssetKind.STATION, AssetKind.FLEET), ActualCalculator::chargingCells));
	}

	private static Object[] chargingCells(Group group) {
		var compared = Comparison.of(group.assets(), group.period());
		var hours = group.assets().stream().flatMap(asset -> asset.connected().stream())
				.filter(connected -> group.period().months().contains(connected.month())).map(connected -> connected.hours())
				.reduce(BigDecimal::add);
		if (!compared.isMeasured() && hours.isEmpty()) {
			return null;
		}
		return new Object[] { group.kind().label(), group.name(), group.period().id(),
				compared.isMeasured() ? compared.measuredKwh() : null, hours.map(Comparison::kwh).orElse(null),
				compared.isMeasured() ? compared.plannedKwh() : null, compared.isMeasured() ? compared.measuredPercent() : null };
	}

	/** One finding for an asset whose months are not measured as a whole; its comparison is to be read with care. */
	private static void incomplete(OperatedAsset asset, List<Period> periods, List<Finding> findings) {
		var months = new ArrayList<String>();
		for (var period : periods) {
			var compared = Comparison.of(List.of(asset), period);
			if (period.months().size() == 1 && !period.id().startsWith("FY") && compared.isMeasured()
					&& compared.coveragePercent().intValue() < COMPLETE_PERCENT) {
				months.add(period.id() + " (" + compared.coveragePercent().toPlainString() + " %)");
			}
		}
		if (!months.isEmpty()) {
			findings.add(new Finding("operation.actual.incomplete", Severity.INFO,
					LocalizedText.of(asset.name().english() + ": less than 90 % of the half-hours are measured in " + String.join(", ", months),
							asset.name().japanese() + "：計測率が90%未満の月があります：" + String.join("、", months)),
					List.of(new Finding.Place(asset.subject(), ""))));
		}
	}
}
