package machi.calculation.cost.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.cost.CostLine;
import machi.calculation.cost.GrantShare;
import machi.calculation.cost.StatedFunding;
import machi.quantity.Quantity;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.RoundingPolicy.RollUp;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** What stated funding and the rules of the funding programs have against each other. */
final class FundingFindings {

	private static final Unit THOUSAND_YEN = Unit.of("千円");

	/** A way of rounding that the program does not declare but a document may have used. */
	private record Way(RollUp rollUp, RoundingMode mode, LocalizedText name) {
	}

	private static final List<Way> WAYS = List.of(
			new Way(RollUp.SUM_THEN_ROUND, RoundingMode.DOWN, LocalizedText.of("the total cut off", "合計額の切捨て")),
			new Way(RollUp.SUM_THEN_ROUND, RoundingMode.HALF_UP, LocalizedText.of("the total rounded half up", "合計額の四捨五入")),
			new Way(RollUp.ROUND_THEN_SUM, RoundingMode.DOWN, LocalizedText.of("each item cut off", "費目ごとの切捨て")),
			new Way(RollUp.ROUND_THEN_SUM, RoundingMode.HALF_UP, LocalizedText.of("each item rounded half up", "費目ごとの四捨五入")),
			new Way(RollUp.SUM_THEN_ROUND, RoundingMode.UP, LocalizedText.of("the total rounded up", "合計額の切上げ")),
			new Way(RollUp.ROUND_THEN_SUM, RoundingMode.UP, LocalizedText.of("each item rounded up", "費目ごとの切上げ")));

	private final RoundingPolicy declared;

	FundingFindings(RoundingPolicy declared) {
		this.declared = declared;
	}

	List<Finding> of(List<CostGroup> groups) {
		var findings = new ArrayList<Finding>();
		for (var group : groups) {
			for (var funding : group.fundings()) {
				of(group, funding).ifPresent(findings::add);
			}
		}
		return findings;
	}

	private Optional<Finding> of(CostGroup group, Funding funding) {
		if (funding.stated().isEmpty()) {
			return funding.rule().filter(rule -> rule.signum() > 0).map(rule -> notStated(group, funding, rule));
		}
		var stated = funding.stated().get();
		if (funding.lines().isEmpty()) {
			return stated.signum() == 0 ? Optional.empty() : Optional.of(withoutCost(group, funding, stated));
		}
		if (stated.compareTo(funding.cost()) > 0) {
			return Optional.of(exceedsCost(group, funding, stated));
		}
		return funding.rule().filter(rule -> rule.compareTo(stated) != 0).map(rule -> differs(group, funding, rule, stated));
	}

	private Finding differs(CostGroup group, Funding funding, BigDecimal rule, BigDecimal stated) {
		var way = explanation(funding, stated);
		var english = where(group, funding).english() + ": stated " + text(stated) + ", by the rule " + text(rule);
		var japanese = where(group, funding).japanese() + ": 記載額 " + text(stated) + "、算定額 " + text(rule);
		if (way.isPresent()) {
			return finding("grant.rounding", Severity.INFO, LocalizedText.of(
					english + ". Only the rounding differs: " + way.get().english() + " gives the stated amount.",
					japanese + "。端数処理だけの差です(" + way.get().japanese() + "なら記載額に一致)。"), funding);
		}
		var share = percent(stated, funding.eligible());
		var less = rule.subtract(stated).abs();
		boolean below = stated.compareTo(rule) < 0;
		return finding("grant.differs", Severity.WARNING,
				LocalizedText.of(english + ", " + text(less) + (below ? " less" : " more") + ". The stated amount is " + share
						+ " of the eligible cost " + text(funding.eligible()) + "; no reason is entered.",
						japanese + "で " + text(less) + (below ? " 少ない" : " 多い") + "。記載額は交付対象額 " + text(funding.eligible()) + " の " + share
								+ " です。理由は入力されていません。"),
				funding);
	}

	/** The undeclared way of rounding that gives the stated amount, if there is one. */
	private Optional<LocalizedText> explanation(Funding funding, BigDecimal stated) {
		var shares = Funding.shares(funding.program(), funding.lines()).orElse(List.of());
		return WAYS.stream().filter(way -> GrantShare
				.total(shares, new RoundingPolicy(new Rounding(declared.rounding().scale(), way.mode()), way.rollUp()))
				.compareTo(stated) == 0).map(Way::name).findFirst();
	}

	private static Finding notStated(CostGroup group, Funding funding, BigDecimal rule) {
		return finding("grant.not.stated", Severity.WARNING,
				LocalizedText.of(where(group, funding).english() + ": no amount is stated; the rule gives " + text(rule) + ".",
						where(group, funding).japanese() + ": 必要額の記載がありません。算定額は " + text(rule) + " です。"),
				funding);
	}

	private static Finding withoutCost(CostGroup group, Funding funding, BigDecimal stated) {
		return finding("funding.without.cost", Severity.WARNING,
				LocalizedText.of(where(group, funding).english() + ": " + text(stated) + " is stated, but no cost item names this source.",
						where(group, funding).japanese() + ": " + text(stated) + " の記載がありますが、この財源の事業費がありません。"),
				funding);
	}

	private static Finding exceedsCost(CostGroup group, Funding funding, BigDecimal stated) {
		return finding("funding.exceeds.cost", Severity.ERROR,
				LocalizedText.of(where(group, funding).english() + ": " + text(stated) + " is stated for a cost of " + text(funding.cost()) + ".",
						where(group, funding).japanese() + ": 事業費 " + text(funding.cost()) + " に対して " + text(stated) + " が記載されています。"),
				funding);
	}

	private static LocalizedText where(CostGroup group, Funding funding) {
		return LocalizedText.of(
				group.fiscalYear().in(Locale.ENGLISH) + " " + group.initiative().name().english() + ", "
						+ funding.program().name().english(),
				group.fiscalYear().in(Locale.JAPANESE) + " " + group.initiative().name().japanese() + " "
						+ funding.program().name().japanese());
	}

	private static Finding finding(String rule, Severity severity, LocalizedText message, Funding funding) {
		var places = new ArrayList<Finding.Place>();
		for (StatedFunding stated : funding.statedLines()) {
			places.add(new Finding.Place(stated.subject(), text(stated.amountThousandYen())));
		}
		for (CostLine line : funding.lines()) {
			places.add(new Finding.Place(line.subject().at("costThousandYen"), text(line.costThousandYen())));
		}
		return new Finding(rule, severity, message, places);
	}

	private static String percent(BigDecimal part, BigDecimal whole) {
		return whole.signum() == 0 ? "-" : Rounding.halfUp(1).quotient(part.movePointRight(2), whole).toPlainString() + "%";
	}

	private static String text(BigDecimal thousandYen) {
		return new Quantity(thousandYen, THOUSAND_YEN).grouped();
	}
}
