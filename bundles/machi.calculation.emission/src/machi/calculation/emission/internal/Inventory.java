package machi.calculation.emission.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import machi.calculation.CalculationException;
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.emission.InventorySector;
import machi.calculation.emission.InventoryValue;
import machi.quantity.FiscalYear;
import machi.quantity.Quantity;
import machi.quantity.RoundingPolicy;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * The inventory arranged by sector and role. A sector without a value of its own has the sum of its parts; the total is
 * that of the sectors that are no part of another (Kasai T04, l.218-227).
 */
final class Inventory {

	private static final Unit KILOTONNES = Unit.of("千t-CO2");

	private final Map<String, InventorySector> sectors = new LinkedHashMap<>();
	private final List<Finding> findings = new ArrayList<>();

	private Inventory() {
	}

	static Inventory of(List<InventorySector> sectors) throws CalculationException {
		InputCheck.unique(sectors, InventorySector::id, InventorySector::subject);
		var inventory = new Inventory();
		sectors.forEach(sector -> inventory.sectors.put(sector.id(), sector));
		for (var sector : sectors) {
			inventory.check(sector);
		}
		return inventory;
	}

	private void check(InventorySector sector) throws CalculationException {
		var above = new HashSet<String>();
		for (var next = sector; next != null; next = sectors.get(next.parentId())) {
			if (!above.add(next.id())) {
				throw new CalculationException(LocalizedText.of("A sector cannot be a part of itself", "部門が自分自身の内訳になっています"),
						sector.subject().at("parent"), sector.parentId());
			}
		}
		if (!sector.parentId().isEmpty() && !sectors.containsKey(sector.parentId())) {
			findings.add(new Finding("inventory.parent", Severity.ERROR, LocalizedText.of(
					sector.subject().label() + " is part of the unknown sector " + sector.parentId() + ": it counts in the total",
					sector.subject().label() + " の上位部門 " + sector.parentId() + " は登録されていません(合計に直接含めます)"),
					List.of(new Finding.Place(sector.subject().at("parent"), sector.parentId()))));
		}
		for (var value : sector.values()) {
			InputCheck.number(value.emissionKt(), value.subject().at("emissionKt"));
			if (value.fiscalYear().isPresent()) {
				fiscalYear(value.fiscalYear().get(), value.subject());
			}
		}
	}

	private static FiscalYear fiscalYear(int year, Subject subject) throws CalculationException {
		try {
			return new FiscalYear(year);
		} catch (IllegalArgumentException notAYear) {
			throw new CalculationException(LocalizedText.of("A fiscal year was expected", "年度を入力してください"),
					subject.at("fiscalYear"), Integer.toString(year));
		}
	}

	/** What was found so far. */
	List<Finding> findings() {
		return List.copyOf(findings);
	}

	/** The sector's value: the latest of that role, else the sum of its parts, else empty. */
	Optional<BigDecimal> value(InventorySector sector, InventoryValue.Role role) {
		return entered(sector, role).map(InventoryValue::emissionKt).or(() -> sum(parts(sector), role));
	}

	private static Optional<InventoryValue> entered(InventorySector sector, InventoryValue.Role role) {
		return sector.values().stream().filter(value -> value.role() == role)
				.reduce((a, b) -> b.fiscalYear().orElse(0) > a.fiscalYear().orElse(0) ? b : a);
	}

	private Optional<BigDecimal> sum(List<InventorySector> parts, InventoryValue.Role role) {
		return parts.stream().map(part -> value(part, role)).flatMap(Optional::stream).reduce(BigDecimal::add);
	}

	private List<InventorySector> parts(InventorySector sector) {
		return sectors.values().stream().filter(part -> part.parentId().equals(sector.id())).toList();
	}

	/** The total as printed, null when no sector has a value of that role. */
	BigDecimal total(InventoryValue.Role role, RoundingPolicy policy) {
		var values = sectors.values().stream().filter(sector -> !sectors.containsKey(sector.parentId()))
				.map(sector -> value(sector, role)).flatMap(Optional::stream).toList();
		return values.isEmpty() ? null : policy.total(values);
	}

	/** Compares the sector's own value with the sum of its parts, as printed, and tells what is missing. */
	void compare(InventorySector sector, InventoryValue.Role role, RoundingPolicy policy) {
		var entered = entered(sector, role);
		var parts = parts(sector);
		if (entered.isEmpty()) {
			if (value(sector, role).isEmpty()) {
				findings.add(missing(sector, role));
			}
			return;
		}
		var sum = sum(parts, role);
		if (sum.isPresent() && parts.stream().allMatch(part -> value(part, role).isPresent())
				&& policy.round(sum.get()).compareTo(policy.round(entered.get().emissionKt())) != 0) {
			findings.add(mismatch(sector, entered.get(), policy.round(sum.get())));
		}
	}

	private static Finding missing(InventorySector sector, InventoryValue.Role role) {
		return new Finding("inventory.missing", Severity.WARNING, LocalizedText.of(
				sector.subject().label() + " has no value for: " + title(role).english(),
				sector.subject().label() + " に次の値がありません: " + title(role).japanese()),
				List.of(new Finding.Place(sector.subject(), "")));
	}

	private static Finding mismatch(InventorySector sector, InventoryValue value, BigDecimal sum) {
		var own = new Quantity(value.emissionKt(), KILOTONNES).grouped();
		var parts = new Quantity(sum, KILOTONNES).grouped();
		return new Finding("inventory.parts", Severity.ERROR, LocalizedText.of(
				sector.subject().label() + " (" + title(value.role()).english() + "): " + own
						+ " is stated, its parts add up to " + parts,
				sector.subject().label() + "(" + title(value.role()).japanese() + "): 値は " + own + "、内訳の合計は " + parts + " です"),
				List.of(new Finding.Place(value.subject().at("emissionKt"), own), new Finding.Place(sector.subject(), parts)));
	}

	/** Tells when a sector has no change rate because its base is zero. */
	void checkBase(InventorySector sector) {
		if (value(sector, InventoryValue.Role.BASE).filter(base -> base.signum() == 0).isPresent()) {
			findings.add(new Finding("inventory.base", Severity.WARNING, LocalizedText.of(
					sector.subject().label() + ": the base year is zero, so there is no change rate",
					sector.subject().label() + ": 基準年度の値が0のため増減率を計算できません"),
					List.of(new Finding.Place(sector.subject(), "0 " + KILOTONNES))));
		}
	}

	/** The years of the values of that role; a finding when there are several. */
	TreeSet<Integer> years(InventoryValue.Role role) {
		var years = new TreeSet<Integer>();
		sectors.values().forEach(sector -> entered(sector, role).flatMap(InventoryValue::fiscalYear).ifPresent(years::add));
		if (years.size() > 1) {
			findings.add(new Finding("inventory.years", Severity.WARNING, LocalizedText.of(
					title(role).english() + ": the sectors have values of different fiscal years: " + years,
					title(role).japanese() + ": 部門によって年度が異なります: " + years), List.of()));
		}
		return years;
	}

	static LocalizedText title(InventoryValue.Role role) {
		return switch (role) {
		case BASE -> LocalizedText.of("Base year", "基準年度");
		case ACTUAL -> LocalizedText.of("Actual", "実績");
		case TARGET -> LocalizedText.of("Target", "目標");
		};
	}
}
