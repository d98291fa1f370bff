package @NAME@;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** What heat pumps would save where electricity makes heat directly. */
@Component(service = Calculator.class)
public final class @CLASS@Calculator implements Calculator<@CLASS@Input> {

	static final String ID = "@NAME@";

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final Rounding KWH = Rounding.halfUp(0);
	private static final LocalizedText TITLE = LocalizedText.of("Electricity saved by heat pumps", "ヒートポンプによる節電量");
	private static final Parameter SHARE = number("share", "Share of direct heating", "電熱の割合",
			"Part of the demand that heats directly.", "需要量のうち電熱で使う割合。", "%", "0", "100", "10");
	private static final Parameter PERFORMANCE = number("cop", "Coefficient of performance", "成績係数(COP)",
			"Heat that a heat pump gives for its electricity.", "消費電力に対する加熱量の比。", "", "1", "10", "3.0");
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor(ID, "1.0.0", TITLE,
			LocalizedText.of("For each demand site: electricity that heats directly, what heat pumps would take for the same "
					+ "heat, and the difference.", "需要家ごとに、電熱の電力量、同じ熱をヒートポンプで得る場合の電力量と、その差を求めます。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("energy"), List.of(SHARE, PERFORMANCE),
			LocalizedText.of("saving = demand × share × (1 − 1 ÷ COP)", "節電量 = 需要量 × 電熱の割合 ×(1 − 1 ÷ COP)"), 90000);

	private static Parameter number(String name, String english, String japanese, String help, String helpJapanese, String unit,
			String minimum, String maximum, String usual) {
		return new Parameter(name, LocalizedText.of(english, japanese), LocalizedText.of(help, helpJapanese), Parameter.Type.NUMBER,
				Unit.of(unit), Optional.of(new BigDecimal(minimum)), Optional.of(new BigDecimal(maximum)), List.of(), usual);
	}

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<@CLASS@Input> inputType() {
		return @CLASS@Input.class;
	}

	@Override
	public CalculationResult calculate(@CLASS@Input input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var share = parameters.number(SHARE.name()).orElseThrow();
		var performance = parameters.number(PERFORMANCE.name()).orElseThrow();
		var findings = new ArrayList<Finding>();
		var rows = new ArrayList<Row>();
		var total = BigDecimal.ZERO;
		for (var site : input.sites()) {
			monitor.checkCancelled();
			if (site.annualDemandKwh().isEmpty()) {
				findings.add(withoutDemand(site));
				continue;
			}
			var demand = InputCheck.notNegative(site.annualDemandKwh().get(), site.subject().at("annualDemandKwh"));
			var heat = demand.multiply(share);
			total = total.add(heat);
			rows.add(Row.data(site.subject().elementId(), site.subject(), cells(site.name(), heat, performance)));
		}
		rows.add(Row.total("total", cells(LocalizedText.of("Total", "合計"), total, performance)));
		var table = new ResultTable("sites", TITLE, List.of(Column.localized("name", "Site", "需要家"),
				Column.number("direct", "Heating directly", "電熱", "kWh"), Column.number("pump", "By heat pump", "ヒートポンプ", "kWh"),
				Column.number("saving", "Saving", "節電量", "kWh")), rows);
		var chart = new ResultChart("savings", TITLE, ResultChart.Kind.BAR, "sites", "name", List.of("saving"),
				Set.of(Row.Kind.DATA));
		return CalculationResult.of(List.of(table), List.of(chart), findings);
	}

	/** @param heat demand times share, hence in hundredths of a kWh; each figure is rounded once, from exact numbers */
	private static Object[] cells(LocalizedText name, BigDecimal heat, BigDecimal performance) {
		var saved = heat.multiply(performance.subtract(BigDecimal.ONE));
		return new Object[] { name, KWH.quotient(heat, HUNDRED), KWH.quotient(heat, HUNDRED.multiply(performance)),
				KWH.quotient(saved, HUNDRED.multiply(performance)) };
	}

	private static Finding withoutDemand(@CLASS@Site site) {
		return new Finding(ID + ".demand", Severity.WARNING,
				LocalizedText.of(site.name().english() + " has no annual demand, so it is left out.",
						site.name().japanese() + "は年間電力需要量が入力されていないため、集計していません。"),
				List.of(new Finding.Place(site.subject().at("annualDemandKwh"), "")));
	}
}
