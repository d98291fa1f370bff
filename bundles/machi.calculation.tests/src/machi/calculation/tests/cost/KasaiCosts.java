package machi.calculation.tests.cost;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.cost.CostLine;
import machi.calculation.cost.CostedInitiative;
import machi.calculation.cost.FundingProgram;
import machi.calculation.cost.GrantTerm;
import machi.calculation.cost.ProjectCostInput;
import machi.calculation.cost.StatedFunding;
import machi.quantity.FiscalYear;
import machi.quantity.Fraction;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.RoundingPolicy.RollUp;
import machi.quantity.text.LocalizedText;

/**
 * Project cost and funding of the Kasai plan as printed: T16a and T16b (l.858-868) from the files beside this class, T19
 * (l.998-1006) below. The grant rule is inferred (two thirds; ZEH+ and insulation in full; cut off): the plan prints none.
 */
final class KasaiCosts {

	static final RoundingPolicy CUT_OFF_TOTAL = new RoundingPolicy(Rounding.down(0), RollUp.SUM_THEN_ROUND);
	static final RoundingPolicy CUT_OFF_EACH = new RoundingPolicy(Rounding.down(0), RollUp.ROUND_THEN_SUM);
	static final FundingProgram MINISTRY = program("grant-moe", "2/3", term("ZEH", "1/1"), term("INSULATION", "1/1"));
	static final FundingProgram VEHICLES = new FundingProgram(Subject.of("grant-cev", "CEV補助金"), LocalizedText.same("CEV補助金"), true,
			Optional.empty(), List.of(perUnit("CAR", "600", 2022, 2022), perUnit("CAR", "1200", 2023, 2200),
					perUnit("BUS", "7000", 1868, 2200)));
	private static final Map<String, String> EQUIPMENT = Map.of("PV", "PHOTOVOLTAIC", "蓄電池", "BATTERY", "断熱改修", "INSULATION", "V2H",
			"VEHICLE_TO_HOME", "ZEH+", "ZEH", "自営線", "PRIVATE_LINE", "病院ZEB化", "ZEB");

	private KasaiCosts() {
	}

	static FundingProgram program(String id, String defaultRate, GrantTerm... terms) {
		return new FundingProgram(Subject.of(id, id), LocalizedText.same(id), true, Optional.of(Fraction.parse(defaultRate)), List.of(terms));
	}

	static GrantTerm term(String equipment, String rate) {
		return new GrantTerm(Subject.of("rate-" + equipment, equipment), equipment, Optional.of(Fraction.parse(rate)), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty());
	}

	static GrantTerm perUnit(String equipment, String amount, int first, int last) {
		return new GrantTerm(Subject.of("rate-" + equipment, equipment), equipment, Optional.empty(), Optional.of(new BigDecimal(amount)),
				Optional.empty(), Optional.of(new FiscalYear(first)), Optional.of(new FiscalYear(last)));
	}

	static CostLine line(String id, int year, String initiative, String equipment, String quantity, String cost, String program) {
		return new CostLine(Subject.of(id, id), new FiscalYear(year), initiative, equipment, new BigDecimal(quantity), new BigDecimal(cost),
				new BigDecimal(cost), program);
	}

	static StatedFunding stated(String id, int year, String initiative, String program, String amount) {
		return new StatedFunding(new Subject(id, "amountThousandYen", id, List.of()), new FiscalYear(year), initiative, program,
				new BigDecimal(amount));
	}

	static ProjectCostInput input(List<CostLine> lines, List<StatedFunding> stated, RoundingPolicy rounding) {
		var initiatives = new ArrayList<CostedInitiative>();
		for (var number : "①②③④⑤⑥⑦⑧⑨⑩".split("")) {
			initiatives.add(new CostedInitiative(Subject.of(number, "取組" + number), LocalizedText.same("取組" + number)));
		}
		return new ProjectCostInput(lines, stated, List.of(MINISTRY, VEHICLES), initiatives, rounding);
	}

	static List<NamedCsvRecord> table(String name) {
		var stream = KasaiCosts.class.getResourceAsStream(name + ".csv");
		try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** T16a; no grant is printed from R10 on. */
	static List<CostLine> civilianLines() {
		var lines = new ArrayList<CostLine>();
		for (var row : table("T16a")) {
			int year = FiscalYear.parse(row.getField(1)).year();
			var equipment = EQUIPMENT.get(row.getField(3).replaceAll("_.*", ""));
			lines.add(line("cost-" + lines.size(), year, row.getField(2), equipment, row.getField(4), row.getField(6),
					year <= 2027 ? "grant-moe" : ""));
		}
		return lines;
	}

	/** T16b, where a grant is printed. */
	static List<StatedFunding> civilianGrants() {
		return table("T16b").stream().filter(row -> !row.getField(4).equals("0"))
				.map(row -> stated("funding-" + row.getField(1) + row.getField(2), FiscalYear.parse(row.getField(1)).year(), row.getField(2),
						"grant-moe", row.getField(4)))
				.toList();
	}

	/** T19, ⑦: cars 5,000 (R4: 2,500) and buses 21,000 千円 each, read off the years with one kind only. */
	static List<CostLine> vehicleLines() {
		return List.of(line("998", 2022, "⑦", "CAR", "3", "7500", "grant-cev"), line("1002-1", 2026, "⑦", "CAR", "1", "5000", "grant-cev"),
				line("1002-2", 2026, "⑦", "BUS", "1", "21000", "grant-cev"), line("1003", 2027, "⑦", "CAR", "2", "10000", "grant-cev"),
				line("1004-1", 2028, "⑦", "CAR", "3", "15000", "grant-cev"), line("1004-2", 2028, "⑦", "BUS", "1", "21000", "grant-cev"),
				line("1005", 2029, "⑦", "CAR", "1", "5000", "grant-cev"), line("1006-1", 2030, "⑦", "CAR", "1", "5000", "grant-cev"),
				line("1006-2", 2030, "⑦", "BUS", "1", "21000", "grant-cev"));
	}

	/** T19, the amounts stated for ⑦. */
	static List<StatedFunding> vehicleGrants() {
		return List.of(stated("funding-998", 2022, "⑦", "grant-cev", "1800"), stated("funding-1002", 2026, "⑦", "grant-cev", "8200"),
				stated("funding-1003", 2027, "⑦", "grant-cev", "2400"), stated("funding-1004", 2028, "⑦", "grant-cev", "10600"),
				stated("funding-1005", 2029, "⑦", "grant-cev", "1200"), stated("funding-1006", 2030, "⑦", "grant-cev", "8200"));
	}

	static <I extends Record> CalculationResult run(Calculator<I> calculator, I input) throws CalculationException {
		return calculator.calculate(input, ParameterValues.of(calculator.descriptor().parameters(), Map.of()), CalculationMonitor.NONE);
	}
}
