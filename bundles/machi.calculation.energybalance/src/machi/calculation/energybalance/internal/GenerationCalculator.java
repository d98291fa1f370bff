package machi.calculation.energybalance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.energybalance.Category;
import machi.calculation.energybalance.Generation;
import machi.calculation.energybalance.GenerationInput;
import machi.calculation.energybalance.Section;
import machi.quantity.RoundingPolicy;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * Renewable generation of new and existing plants, and the potential that remains (Kasai T07-T09, chapter 2.3).
 */
@Component(service = Calculator.class)
public final class GenerationCalculator implements Calculator<GenerationInput> {

	private static final String YIELD = "specificYield";
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("energy.generation", "1.0.0",
			LocalizedText.of("Renewable generation", "再エネ発電量"),
			LocalizedText.of(
					"Annual generation of new and existing plants, from capacity and generation per kW, with the subtotal of "
							+ "each zone; and the potential left after exclusions.",
					"新規・既存の再エネ発電設備の年間発電量を、設備容量と1kW当たり年間発電量から計算し、エリアごとに小計します。"
							+ "再エネ導入可能量から除外量を差し引いた量も示します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("core", "energy"),
			List.of(Parameter.number(YIELD, LocalizedText.of("Photovoltaic yield", "太陽光の1kW当たり年間発電量"),
					LocalizedText.of("Replaces the yield of every photovoltaic plant; empty: as entered for each plant.",
							"すべての太陽光発電設備の値を置き換えます。空欄なら設備ごとの入力値を使います。"),
					"kWh/kW", "0", "8760")),
			LocalizedText.of("Capacity × annual generation per kW (national form for decarbonisation leading areas, 2.3; "
					+ "Kasai l.413-464, l.526-530, l.964)",
					"設備容量 × 1kW当たり年間発電量(脱炭素先行地域計画提案書様式 2.3、加西市 l.413-464、l.526-530、l.964)"),
			23100);
	private static final List<Column> PLANT_COLUMNS = List.of(Columns.NAME, Columns.PLACE,
			Column.localized("kind", "Kind", "電源種別"), Column.localized("mounting", "Mounting", "設置方法"),
			Column.localized("supplyMode", "Supply mode", "供給方式"), Columns.QUANTITY,
			Column.number("capacityKw", "Capacity", "設備容量", "kW"),
			Column.number("specificYieldKwhPerKw", "Generation per kW", "1kW当たり発電量", "kWh/kW"),
			Column.number("generationKwh", "Generation", "年間発電量", "kWh"));

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<GenerationInput> inputType() {
		return GenerationInput.class;
	}

	@Override
	public CalculationResult calculate(GenerationInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var generations = Generation.of(input.plants(), parameters.number(YIELD));
		monitor.checkCancelled();
		var planned = generations.stream().filter(generation -> !generation.plant().existing()).toList();
		var existing = generations.stream().filter(generation -> generation.plant().existing()).toList();
		var sections = Section.of(input.zones(), planned);
		var findings = new ArrayList<>(Section.strays(input.zones(), planned));
		var tables = new ArrayList<ResultTable>();
		tables.add(plants(sections, planned, input.plantRounding(), findings));
		tables.add(existing(existing, input.existingRounding(), findings));
		tables.add(Potentials.table(input.potentials(), input.potentialRounding(), findings));
		var mountings = mountings(planned);
		tables.add(mountings(sections, planned, mountings, input.plantRounding()));
		var chart = new ResultChart("byMounting", LocalizedText.of("Generation by zone and mounting", "エリア・設置方法別の年間発電量"),
				ResultChart.Kind.STACKED_BAR, "mountings", "name", mountings.stream().map(Category::id).toList(),
				Set.of(Row.Kind.DATA));
		return CalculationResult.of(tables, List.of(chart), findings);
	}

	private static ResultTable plants(List<Section<Generation>> sections, List<Generation> all, RoundingPolicy policy,
			List<Finding> findings) {
		var rows = new ArrayList<Row>();
		for (var section : sections) {
			section.rows().forEach(generation -> rows.add(row(generation, section.name(), policy)));
			section.zone().ifPresent(zone -> {
				rows.add(sum(Row.Kind.SUBTOTAL, zone.id(), zone.name(), zone.subject(), section.rows(), policy));
				RollUpFindings.add(findings, zone.name(), PLANT_COLUMNS.getLast(), exact(section.rows()), policy, zone.subject());
			});
		}
		rows.add(sum(Row.Kind.TOTAL, "total", Columns.TOTAL, Subject.NONE, all, policy));
		RollUpFindings.add(findings, Columns.TOTAL, PLANT_COLUMNS.getLast(), exact(all), policy, Subject.NONE);
		return new ResultTable("plants", LocalizedText.of("New plants", "新規の再エネ発電設備"), PLANT_COLUMNS, rows);
	}

	private static ResultTable existing(List<Generation> existing, RoundingPolicy policy, List<Finding> findings) {
		var rows = new ArrayList<Row>();
		existing.forEach(generation -> rows.add(row(generation, LocalizedText.EMPTY, policy)));
		rows.add(sum(Row.Kind.TOTAL, "total", Columns.TOTAL, Subject.NONE, existing, policy));
		RollUpFindings.add(findings, Columns.TOTAL, PLANT_COLUMNS.getLast(), exact(existing), policy, Subject.NONE);
		return new ResultTable("existing", LocalizedText.of("Existing plants", "既存の再エネ発電設備"), PLANT_COLUMNS, rows);
	}

	private static List<BigDecimal> exact(List<Generation> generations) {
		return generations.stream().map(Generation::exactKwh).toList();
	}

	private static Row row(Generation generation, LocalizedText zone, RoundingPolicy policy) {
		var plant = generation.plant();
		return Row.data(plant.id(), plant.subject(), plant.name(), zone, plant.kind().name(), plant.mounting().name(),
				plant.supplyMode().name(), plant.quantity().orElse(null), plant.capacityKw(), generation.specificYieldKwhPerKw(),
				policy.round(generation.exactKwh()));
	}

	private static Row sum(Row.Kind kind, String id, LocalizedText name, Subject origin, List<Generation> parts,
			RoundingPolicy policy) {
		var quantity = Columns.quantity(parts.stream().map(part -> part.plant().quantity()).toList());
		var capacity = parts.stream().map(part -> part.plant().capacityKw()).reduce(BigDecimal.ZERO, BigDecimal::add);
		var generation = policy.total(exact(parts));
		var cells = new ArrayList<>();
		cells.add(name);
		for (int i = 0; i < 4; i++) {
			cells.add(null);
		}
		cells.add(quantity);
		cells.add(capacity);
		cells.add(null);
		cells.add(generation);
		return new Row(id, kind, cells, origin);
	}

	private static List<Category> mountings(List<Generation> planned) {
		return planned.stream().map(generation -> generation.plant().mounting()).distinct().toList();
	}

	private static ResultTable mountings(List<Section<Generation>> sections, List<Generation> all, List<Category> mountings,
			RoundingPolicy policy) {
		var columns = new ArrayList<Column>();
		columns.add(Columns.NAME);
		mountings.forEach(mounting -> columns.add(new Column(mounting.id(), mounting.name(), Column.Type.NUMBER,
				Unit.of("kWh"))));
		var rows = new ArrayList<Row>();
		for (var section : sections) {
			section.zone().ifPresent(zone -> rows.add(new Row(zone.id(), Row.Kind.DATA,
					byMounting(zone.name(), section.rows(), mountings, policy), zone.subject())));
		}
		rows.add(new Row("total", Row.Kind.TOTAL, byMounting(Columns.TOTAL, all, mountings, policy), Subject.NONE));
		return new ResultTable("mountings", LocalizedText.of("Generation by mounting", "設置方法別の年間発電量"), columns, rows);
	}

	private static List<Object> byMounting(LocalizedText name, List<Generation> parts, List<Category> mountings,
			RoundingPolicy policy) {
		var cells = new ArrayList<>();
		cells.add(name);
		for (var mounting : mountings) {
			cells.add(policy.total(parts.stream().filter(part -> part.plant().mounting().equals(mounting))
					.map(Generation::exactKwh).toList()));
		}
		return cells;
	}
}
