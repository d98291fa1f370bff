package machi.calculation.tests.energy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import machi.calculation.energybalance.Category;
import machi.calculation.energybalance.Plant;
import machi.calculation.energybalance.SavingMeasure;
import machi.calculation.energybalance.SiteDemand;
import machi.calculation.energybalance.SupplyContract;
import machi.calculation.energybalance.SupplyKind;
import machi.calculation.energybalance.Zone;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.RoundingPolicy.RollUp;
import machi.quantity.text.LocalizedText;

/**
 * Tables of the Kasai plan (「分かち合うみんなの電気 蓄電池のまち加西」, revised 令和5年8月7日) as they are printed. The files T04
 * to T17 beside this class hold one printed table each; their first column is the line of the plan's text.
 */
final class Kasai {

	static final RoundingPolicy SUM_THEN_ROUND = RoundingPolicy.halfUp(0);
	static final RoundingPolicy ROUND_THEN_SUM = new RoundingPolicy(Rounding.halfUp(0), RollUp.ROUND_THEN_SUM);
	static final RoundingPolicy CUT_OFF = new RoundingPolicy(Rounding.down(0), RollUp.SUM_THEN_ROUND);
	static final List<Zone> ZONES = List.of(zone("1", "サスティナブルタウン九会"), zone("2", "加西市スマートグリッド"),
			zone("3", "全ての市公共施設"));
	static final SupplyContract SELF = contract("contract-self", SupplyKind.SELF_CONSUMPTION, "72", true);
	static final SupplyContract BILATERAL = contract("contract-bilateral", SupplyKind.BILATERAL, "", false);
	static final List<SupplyContract> CONTRACTS = List.of(SELF, BILATERAL,
			contract("contract-menu", SupplyKind.GREEN_MENU, "0", false),
			contract("contract-certificate", SupplyKind.CERTIFICATE, "0", false));

	private Kasai() {
	}

	static List<NamedCsvRecord> table(String name) {
		var stream = Kasai.class.getResourceAsStream(name + ".csv");
		try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return reader.stream().toList();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	static Subject subject(String id) {
		return Subject.of(id, id);
	}

	static BigDecimal number(String text) {
		return new BigDecimal(text);
	}

	private static Zone zone(String number, String name) {
		return new Zone("zone-" + number, LocalizedText.same(name), subject("zone-" + number));
	}

	static SupplyContract contract(String id, SupplyKind kind, String share, boolean local) {
		return new SupplyContract(id, LocalizedText.same(id), kind, "",
				share.isEmpty() ? Optional.empty() : Optional.of(number(share)), local, subject(id));
	}

	static SiteDemand site(String id, String zone, String group, String quantity, String demand) {
		return new SiteDemand(id, LocalizedText.same(id), zone, group, Optional.of(number(quantity)), "", number(demand), subject(id));
	}

	static SavingMeasure saving(String id, String site, String rate) {
		return new SavingMeasure(id, LocalizedText.same(id), site, "", number(rate), subject(id));
	}

	/** T12 as printed, l.588-692. */
	static List<SiteDemand> demands() {
		return table("T12").stream().filter(row -> !row.getField(2).matches("小計|合計"))
				.map(row -> site("site-" + row.getField(0), "zone-" + row.getField(1), "", row.getField(3), row.getField(5))).toList();
	}

	/** T13 as printed, l.700-804: supplies entered as demands without savings, by the groups of T11. */
	static List<SiteDemand> supplies() {
		return table("T13").stream().filter(Kasai::isSiteOfT13)
				.map(row -> site("line-" + row.getField(0), "zone-" + row.getField(1), group(row.getField(0)), row.getField(3),
						row.getField(6)))
				.toList();
	}

	static boolean isSiteOfT13(NamedCsvRecord row) {
		return !row.getField(2).contains("小計") && !row.getField(2).contains("合計");
	}

	private static String group(String lineOfT13) {
		int line = Integer.parseInt(lineOfT13);
		return switch (line) {
		case 703 -> "group-574";
		case 706 -> "group-575";
		default -> line < 707 ? "group-573" : line < 712 ? "group-576" : "group-577";
		};
	}

	/** T14, l.811-814: ZEH+, insulation, hospital. */
	static List<SavingMeasure> savings() {
		return List.of(saving("saving-811", "site-593", "40"), saving("saving-812", "site-594", "3.6"),
				saving("saving-814", "site-598", "50"));
	}

	/** T08 as printed, l.416-463, with the specific yield of l.964. */
	static List<Plant> plants() {
		return table("T08").stream().filter(row -> !row.getField(2).matches("小計.*|合計"))
				.map(row -> plant("plant-" + row.getField(0), "zone-" + row.getField(1), row.getField(5), row.getField(6),
						row.getField(7), false))
				.toList();
	}

	/** T09, l.528-530. */
	static List<Plant> existingPlants() {
		return table("T09").stream().filter(row -> !row.getField(1).contains("計"))
				.map(row -> plant("plant-" + row.getField(0), "", "屋根置き", row.getField(2), row.getField(4), true)).toList();
	}

	static Plant plant(String id, String zone, String mounting, String quantity, String capacity, boolean existing) {
		return new Plant(id, LocalizedText.same(id), zone, category("太陽光"), category(mounting), category("オンサイト"),
				Optional.of(number(quantity)), number(capacity), Optional.of(number("1050")), true, existing, subject(id));
	}

	private static Category category(String name) {
		return new Category(name, LocalizedText.same(name));
	}

	/** Runs the calculator as the platform does. */
	static <I extends Record> CalculationResult run(Calculator<I> calculator, I input, Map<String, String> parameters)
			throws CalculationException {
		return calculator.calculate(input, ParameterValues.of(calculator.descriptor().parameters(), parameters),
				CalculationMonitor.NONE);
	}

	static <I extends Record> CalculationResult run(Calculator<I> calculator, I input) throws CalculationException {
		return run(calculator, input, Map.of());
	}

	/** The printed text of a cell, with the decimals it has. */
	static String cell(CalculationResult result, String table, String row, String column) {
		return result.table(table).orElseThrow().number(row, column).map(BigDecimal::toPlainString).orElse("");
	}
}
