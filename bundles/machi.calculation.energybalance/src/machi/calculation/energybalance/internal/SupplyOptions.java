package machi.calculation.energybalance.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.energybalance.PublicSupplyInput;
import machi.calculation.energybalance.SupplyOffer;
import machi.calculation.energybalance.SurplusPlant;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;

/**
 * The ways of supply compared by their entered prices: what a kWh costs, what the year costs, and from which energy on
 * an option is cheaper than the price paid now.
 */
final class SupplyOptions {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
	private static final int EXACT = 20;
	private static final Rounding THOUSAND_YEN = Rounding.halfUp(0);

	private final PublicSupplyInput input;
	private final Optional<BigDecimal> demandKwh;
	private final List<Finding> findings;

	/** An option with what could be computed of it. */
	private record Costed(SupplyOffer offer, Optional<BigDecimal> deliveredKwh, Optional<BigDecimal> yearlyYen) {

		Optional<BigDecimal> unitYen() {
			return yearlyYen.flatMap(yen -> deliveredKwh.filter(kwh -> kwh.signum() > 0)
					.map(kwh -> yen.divide(kwh, EXACT, RoundingMode.HALF_EVEN)));
		}
	}

	/** @param demandKwh of all facilities; empty when it is not known */
	SupplyOptions(PublicSupplyInput input, Optional<BigDecimal> demandKwh, List<Finding> findings) {
		this.input = input;
		this.demandKwh = demandKwh;
		this.findings = findings;
	}

	ResultTable table() throws CalculationException {
		var costed = new ArrayList<Costed>();
		for (var offer : input.offers()) {
			check(offer);
			costed.add(costed(offer));
		}
		var ranks = ranks(costed);
		var rows = new ArrayList<Row>();
		costed.forEach(option -> rows.add(row(option, ranks.get(option.offer().id()))));
		incomparable(costed).ifPresent(findings::add);
		return new ResultTable("options", LocalizedText.of("Ways of supply", "供給方法の比較"),
				List.of(Columns.NAME, Column.localized("kind", "Kind", "種別"),
						Column.number("termsYenPerKwh", "Terms per kWh", "単価の合計", "円/kWh"),
						Column.number("fixedThousandYen", "Fixed per year", "年間固定費(初期費用を含む)", "千円"),
						Column.number("deliveredKwh", "Delivered", "供給電力量", "kWh"),
						Column.number("yearThousandYen", "Cost per year", "年間費用", "千円"),
						Column.number("unitYenPerKwh", "Cost per kWh", "1kWh当たり費用", "円/kWh"),
						Column.number("savingThousandYen", "Less than now", "現行との差額", "千円"),
						Column.number("breakEvenKwh", "Cheaper from", "現行より安くなる電力量", "kWh"), Column.number("rank", "Rank", "順位", "")),
				rows);
	}

	private static void check(SupplyOffer offer) throws CalculationException {
		for (var term : offer.termsYenPerKwh()) {
			InputCheck.number(term, offer.subject().at("components"));
		}
		if (offer.usablePercent().isPresent()) {
			InputCheck.percent(offer.usablePercent().get(), offer.subject().at("usablePercent"));
		}
		if (offer.initialThousandYen().filter(cost -> cost.signum() > 0).isPresent() && offer.lifeYears().filter(years -> years > 0).isEmpty()) {
			throw new CalculationException(LocalizedText.of("The years over which the initial cost is spread are missing",
					"初期費用の回収年数が入力されていません"), offer.subject().at("lifeYears"), "");
		}
	}

	private Costed costed(SupplyOffer offer) {
		var delivered = demandKwh.map(demand -> demand.min(usable(offer)));
		var yearly = offer.priceYenPerKwh().flatMap(price -> delivered.map(kwh -> price.multiply(kwh).add(fixedYen(offer))));
		return new Costed(offer, delivered, yearly);
	}

	private BigDecimal usable(SupplyOffer offer) {
		var surplus = input.plants().stream().filter(plant -> offer.plantId().isEmpty() || plant.id().equals(offer.plantId()))
				.map(SurplusPlant::surplusKwh).reduce(BigDecimal.ZERO, BigDecimal::add);
		return surplus.multiply(offer.usablePercent().orElse(HUNDRED)).movePointLeft(2);
	}

	private static BigDecimal fixedYen(SupplyOffer offer) {
		var initial = offer.initialThousandYen().filter(cost -> cost.signum() > 0)
				.map(cost -> cost.divide(BigDecimal.valueOf(offer.lifeYears().orElseThrow()), EXACT, RoundingMode.HALF_EVEN)).orElse(BigDecimal.ZERO);
		return offer.fixedThousandYen().orElse(BigDecimal.ZERO).add(initial).multiply(THOUSAND);
	}

	private static Map<String, Integer> ranks(List<Costed> options) {
		var ranks = new HashMap<String, Integer>();
		options.stream().filter(option -> option.unitYen().isPresent()).sorted(Comparator.comparing(option -> option.unitYen().orElseThrow()))
				.forEach(option -> ranks.put(option.offer().id(), ranks.size() + 1));
		return ranks;
	}

	private Row row(Costed option, Integer rank) {
		var offer = option.offer();
		var fixed = fixedYen(offer);
		var saving = option.yearlyYen()
				.flatMap(yen -> input.currentYenPerKwh().map(now -> now.multiply(option.deliveredKwh().orElseThrow()).subtract(yen)));
		return Row.data(offer.id(), offer.subject(), offer.name(), offer.kind().name(), offer.priceYenPerKwh().map(input.price()::apply).orElse(null),
				offer.priceYenPerKwh().isPresent() || fixed.signum() > 0 ? thousand(fixed) : null,
				option.deliveredKwh().filter(kwh -> offer.priceYenPerKwh().isPresent()).map(input.energy()::apply).orElse(null),
				option.yearlyYen().map(SupplyOptions::thousand).orElse(null), option.unitYen().map(input.price()::apply).orElse(null),
				saving.map(SupplyOptions::thousand).orElse(null), breakEven(offer, fixed), rank == null ? null : BigDecimal.valueOf(rank));
	}

	/** Fixed cost ÷ (price now − terms); null where the option is never cheaper or a price is missing. */
	private BigDecimal breakEven(SupplyOffer offer, BigDecimal fixedYen) {
		var margin = input.currentYenPerKwh().flatMap(now -> offer.priceYenPerKwh().map(now::subtract));
		return margin.filter(yen -> yen.signum() > 0).map(yen -> new Rounding(0, RoundingMode.UP).quotient(fixedYen, yen)).orElse(null);
	}

	private static BigDecimal thousand(BigDecimal yen) {
		return THOUSAND_YEN.quotient(yen, THOUSAND);
	}

	private static Optional<Finding> incomparable(List<Costed> options) {
		var unpriced = options.stream().map(Costed::offer).filter(offer -> offer.termsYenPerKwh().isEmpty()).toList();
		if (unpriced.isEmpty()) {
			return Optional.empty();
		}
		var english = String.join(", ", unpriced.stream().map(offer -> offer.name().english()).toList());
		var japanese = String.join("、", unpriced.stream().map(offer -> offer.name().japanese()).toList());
		return Optional.of(new Finding("publicsupply.option.unpriced", Severity.INFO,
				LocalizedText.of("Not comparable, because no price is entered: " + english + ".", "単価が入力されていないため比較できない供給方法: " + japanese),
				unpriced.stream().map(offer -> new Finding.Place(offer.subject().at("components"), "")).toList()));
	}
}
