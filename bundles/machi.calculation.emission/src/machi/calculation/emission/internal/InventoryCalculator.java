package machi.calculation.emission.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.emission.InventoryInput;
import machi.calculation.emission.InventorySector;
import machi.calculation.emission.InventoryValue.Role;
import machi.quantity.FiscalYear;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * The emissions of the municipality by sector, with their change from the base year (Kasai T04, l.214-227).
 */
@Component(service = Calculator.class)
public final class InventoryCalculator implements Calculator<InventoryInput> {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("emission.inventory", "1.0.0",
			LocalizedText.of("Emission inventory", "部門別温室効果ガス排出量"),
			LocalizedText.of(
					"Emissions of the municipality by sector: base year, actual value and target, with the change from the base year.",
					"地方公共団体の部門別排出量について、基準年度・実績・目標と基準年度からの増減率を示します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("core", "energy"), List.of(),
			LocalizedText.of("Change = value / base year − 1 (national form for decarbonisation leading areas, 1.2; Kasai l.214-227)",
					"増減率 = 値 ÷ 基準年度 − 1(脱炭素先行地域計画提案書様式 1.2、加西市 l.214-227)"), 21000);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<InventoryInput> inputType() {
		return InventoryInput.class;
	}

	@Override
	public CalculationResult calculate(InventoryInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var inventory = Inventory.of(input.sectors());
		monitor.checkCancelled();
		var columns = List.of(Column.localized("name", "Sector", "部門"), emission("base", Role.BASE, inventory),
				emission("actual", Role.ACTUAL, inventory), change("actualChangePercent", Role.ACTUAL),
				emission("target", Role.TARGET, inventory), change("targetChangePercent", Role.TARGET));
		var rows = new ArrayList<Row>();
		for (var sector : input.sectors()) {
			for (var role : Role.values()) {
				inventory.compare(sector, role, input.emissionRounding());
			}
			inventory.checkBase(sector);
			var cells = cells(sector.name(), value(sector, Role.BASE, inventory, input),
					value(sector, Role.ACTUAL, inventory, input), value(sector, Role.TARGET, inventory, input), input);
			rows.add(new Row(sector.id(), Row.Kind.DATA, cells, sector.subject()));
		}
		rows.add(Row.total("total", cells(LocalizedText.of("Total", "計"),
				inventory.total(Role.BASE, input.emissionRounding()), inventory.total(Role.ACTUAL, input.emissionRounding()),
				inventory.total(Role.TARGET, input.emissionRounding()), input).toArray()));
		var table = new ResultTable("sectors", LocalizedText.of("Emissions by sector", "部門別排出量"), columns, rows);
		var chart = new ResultChart("bySector", LocalizedText.of("Emissions by sector", "部門別排出量"), ResultChart.Kind.BAR,
				"sectors", "name", List.of("base", "actual", "target"), Set.of(Row.Kind.DATA));
		return CalculationResult.of(List.of(table), List.of(chart), inventory.findings());
	}

	private static Column emission(String id, Role role, Inventory inventory) {
		var years = inventory.years(role);
		var title = Inventory.title(role);
		if (years.size() == 1) {
			var year = new FiscalYear(years.first());
			title = LocalizedText.of(title.english() + " " + year.in(Locale.ENGLISH),
					title.japanese() + "(" + year.in(Locale.JAPANESE) + ")");
		}
		return new Column(id, title, Column.Type.NUMBER, Unit.of("千t-CO2"));
	}

	private static Column change(String id, Role role) {
		var title = Inventory.title(role);
		return Column.number(id, title.english() + ", change", title.japanese() + "の増減率", "%");
	}

	private static BigDecimal value(InventorySector sector, Role role, Inventory inventory, InventoryInput input) {
		return inventory.value(sector, role).map(input.emissionRounding()::round).orElse(null);
	}

	private static List<Object> cells(LocalizedText name, BigDecimal base, BigDecimal actual, BigDecimal target,
			InventoryInput input) {
		var cells = new ArrayList<>();
		cells.add(name);
		cells.add(base);
		cells.add(actual);
		cells.add(change(base, actual, input.actualRounding()));
		cells.add(target);
		cells.add(change(base, target, input.targetRounding()));
		return cells;
	}

	/** (value − base) / base in percent, rounded once; null when one is missing or the base is zero. */
	static BigDecimal change(BigDecimal base, BigDecimal value, Rounding rounding) {
		return base == null || value == null || base.signum() == 0 ? null
				: rounding.quotient(value.subtract(base).multiply(HUNDRED), base.abs());
	}
}
