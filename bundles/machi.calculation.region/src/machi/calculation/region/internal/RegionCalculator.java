package machi.calculation.region.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.InputCheck;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.region.RegionInput;
import machi.calculation.region.RegionMember;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;

/** Sums over the municipalities of a joint program, next to what wider regions state (Takasago l.4-7, Aizu l.70-75). */
@Component(service = Calculator.class)
public final class RegionCalculator implements Calculator<RegionInput> {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("region.municipalities", "1.0.0",
			LocalizedText.of("Municipalities of the program", "地方公共団体の人口・面積"),
			LocalizedText.of("Population, area, households and density of the municipalities that plan together, and their share of the "
					+ "regions around them. A region is not added to the municipalities it contains.",
					"連携する地方公共団体の人口・面積・世帯数・人口密度と、広域に占める割合を集計します。広域自治体は構成市町村と重複して加算しません。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("core"), List.of(),
			LocalizedText.of("sum; share = part ÷ region × 100; density = population ÷ area (Aizu l.70-75)",
					"合計、割合 = 部分 ÷ 広域 × 100、人口密度 = 人口 ÷ 面積(会津若松市 l.70-75)"), 20500);
	private static final List<Column> NUMBERS = List.of(Column.number("population", "Population", "人口", "人"),
			Column.number("areaKm2", "Area", "面積", "km2"), Column.number("households", "Households", "世帯数", "世帯"),
			Column.number("densityPerKm2", "Density", "人口密度", "人/km2"),
			Column.number("sharePercent", "Share of population", "人口の割合", "%"),
			Column.number("areaSharePercent", "Share of area", "面積の割合", "%"));

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<RegionInput> inputType() {
		return RegionInput.class;
	}

	@Override
	public CalculationResult calculate(RegionInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		InputCheck.unique(input.members(), RegionMember::id, RegionMember::subject);
		for (var member : input.members()) {
			checked(member.population(), member.subject().at("population"));
			checked(member.areaKm2(), member.subject().at("areaKm2"));
			checked(member.households(), member.subject().at("households"));
		}
		monitor.checkCancelled();
		var regions = new Regions(input.members());
		if (regions.municipalities().isEmpty()) {
			return CalculationResult.of(List.of(), List.of(), List.of());
		}
		var chart = new ResultChart("population", LocalizedText.of("Population", "人口"), ResultChart.Kind.BAR, "municipalities", "name",
				List.of("population"), Set.of(Row.Kind.DATA));
		return CalculationResult.of(List.of(municipalities(regions, input), aggregates(regions, input)),
				regions.municipalities().size() > 1 ? List.of(chart) : List.of(), RegionFindings.of(regions));
	}

	private static void checked(Optional<BigDecimal> value, Subject subject) throws CalculationException {
		if (value.isPresent()) {
			InputCheck.notNegative(value.get(), subject);
		}
	}

	/** Each municipality, with its share of all of them. */
	private static ResultTable municipalities(Regions regions, RegionInput input) {
		var whole = Figures.sum(regions.municipalities());
		var rows = new ArrayList<Row>();
		for (var member : regions.municipalities()) {
			rows.add(Row.data(member.id(), member.subject(), cells(List.of(member.name(), member.role()), Figures.of(member), Optional.of(whole), input)));
		}
		rows.add(Row.total("total", cells(Arrays.asList(LocalizedText.of("Total", "合計"), null), whole, Optional.of(whole), input)));
		return new ResultTable("municipalities", LocalizedText.of("Municipalities", "構成市町村"),
				columns(Column.localized("name", "Municipality", "地方公共団体"), Column.localized("role", "Role", "役割")), rows);
	}

	/** The sum of all municipalities and what the regions state of themselves, each with its share of the region around it. */
	private static ResultTable aggregates(Regions regions, RegionInput input) {
		var rows = new ArrayList<Row>();
		for (var region : regions.wider()) {
			var count = BigDecimal.valueOf(regions.municipalitiesIn(region.id()).size());
			rows.add(Row.data(region.id(), region.subject(),
					cells(List.of(region.name(), count), Figures.of(region), regions.find(region.region()).map(Figures::of), input)));
		}
		var all = regions.municipalities();
		rows.add(Row.total("total", cells(List.of(LocalizedText.of("Municipalities together", "構成市町村の合計"), BigDecimal.valueOf(all.size())),
				Figures.sum(all), regions.around().map(Figures::of), input)));
		return new ResultTable("aggregates", LocalizedText.of("Together and in the region", "合計と広域"),
				columns(Column.localized("name", "Area", "区域"), Column.number("municipalities", "Municipalities", "市町村数", "団体")), rows);
	}

	private static List<Column> columns(Column... first) {
		return Stream.concat(Arrays.stream(first), NUMBERS.stream()).toList();
	}

	private static Object[] cells(List<?> first, Figures figures, Optional<Figures> whole, RegionInput input) {
		var cells = new ArrayList<Object>(first);
		cells.add(figures.population().orElse(null));
		cells.add(figures.areaKm2().orElse(null));
		cells.add(figures.households().orElse(null));
		cells.add(quotient(figures.population(), figures.areaKm2(), input.density()));
		cells.add(quotient(figures.population().map(HUNDRED::multiply), whole.flatMap(Figures::population), input.percent()));
		cells.add(quotient(figures.areaKm2().map(HUNDRED::multiply), whole.flatMap(Figures::areaKm2), input.percent()));
		return cells.toArray();
	}

	private static BigDecimal quotient(Optional<BigDecimal> part, Optional<BigDecimal> whole, Rounding rounding) {
		return part.isEmpty() || whole.isEmpty() || whole.get().signum() == 0 ? null : rounding.quotient(part.get(), whole.get());
	}
}
