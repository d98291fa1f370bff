package machi.calculation.service.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.service.PrintedPeriod;
import machi.calculation.service.Voucher;
import machi.quantity.Quantity;
import machi.quantity.ReportingPeriod;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** What does not fit in voucher schemes. */
final class VoucherFindings {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final Unit YEN = Unit.of("円");

	private VoucherFindings() {
	}

	static List<Finding> of(List<VoucherScheme> schemes, Map<String, List<VoucherScheme>> programs, Optional<LocalDate> asOf,
			Rounding percent) {
		var findings = new ArrayList<Finding>();
		for (var scheme : schemes) {
			budget(scheme).ifPresent(findings::add);
			redeemed(scheme).ifPresent(findings::add);
			ended(scheme, asOf).ifPresent(findings::add);
			incomplete(scheme).ifPresent(findings::add);
		}
		programs.values().forEach(program -> {
			shares(program).ifPresent(findings::add);
			readings(program, percent).ifPresent(findings::add);
		});
		return findings;
	}

	private static Optional<Finding> budget(VoucherScheme scheme) {
		var cost = scheme.costYen();
		var budget = scheme.budgetYen();
		if (cost.isEmpty() || budget.isEmpty() || cost.get().compareTo(budget.get()) <= 0) {
			return Optional.empty();
		}
		var sets = scheme.affordableSets().map(BigDecimal::toPlainString).orElse("0");
		return Optional.of(finding("voucher.budget.exceeded", Severity.ERROR, scheme.voucher(), "budgetThousandYen", yen(budget.get()),
				"the premiums cost " + yen(cost.get()) + ", the budget is " + yen(budget.get()) + " and pays for " + sets + " sets",
				"プレミアム経費 " + yen(cost.get()) + " が予算 " + yen(budget.get()) + " を超えています(予算で発行できるのは " + sets + " 口)"));
	}

	private static Optional<Finding> redeemed(VoucherScheme scheme) {
		var redeemed = scheme.redeemedYen();
		var issue = scheme.issueYen();
		if (redeemed.isEmpty() || issue.isEmpty() || redeemed.get().compareTo(issue.get()) <= 0) {
			return Optional.empty();
		}
		return Optional.of(finding("voucher.redeemed.exceeds", Severity.ERROR, scheme.voucher(), "redeemedThousandYen", yen(redeemed.get()),
				yen(redeemed.get()) + " were redeemed, but only " + yen(issue.get()) + " issued",
				"換金額 " + yen(redeemed.get()) + " が発行総額 " + yen(issue.get()) + " を超えています"));
	}

	private static Optional<Finding> ended(VoucherScheme scheme, Optional<LocalDate> asOf) {
		var printed = scheme.voucher().validUntil();
		var until = PrintedPeriod.of(printed).map(ReportingPeriod::end);
		if (!printed.isBlank() && until.isEmpty()) {
			return Optional.of(finding("voucher.date.unread", Severity.WARNING, scheme.voucher(), "validUntil", printed,
					"the date " + printed + " is not understood; one such as R4.1.31 or 2022-01-31 was expected",
					"利用期限「" + printed + "」を読み取れません(R4.1.31、2022-01-31 のように入力してください)"));
		}
		if (until.isEmpty() || asOf.isEmpty() || !until.get().isBefore(asOf.get())) {
			return Optional.empty();
		}
		var open = scheme.issueYen().flatMap(issue -> scheme.redeemedYen().map(issue::subtract)).filter(rest -> rest.signum() > 0);
		return Optional.of(finding("voucher.validity.ended", Severity.INFO, scheme.voucher(), "validUntil", printed,
				"the vouchers were valid until " + until.get() + open.map(rest -> "; " + yen(rest) + " were not redeemed").orElse(""),
				"利用期限 " + until.get() + " を過ぎています" + open.map(rest -> "(未換金 " + yen(rest) + ")").orElse("")));
	}

	private static Optional<Finding> incomplete(VoucherScheme scheme) {
		var voucher = scheme.voucher();
		var missing = voucher.premiumPercent().isEmpty() ? "premiumPercent" : voucher.priceYen().isEmpty() ? "priceYen"
				: voucher.sets().isEmpty() ? "sets" : "";
		if (missing.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(switch (missing) {
		case "premiumPercent" -> finding("voucher.incomplete", Severity.WARNING, voucher, missing, "",
				"no premium is entered, so there is no face value", "プレミアム率が入力されていないため、額面を計算できません");
		case "priceYen" -> finding("voucher.incomplete", Severity.INFO, voucher, missing, "",
				"no price of a set is entered, so only the face value for 10,000 yen is known", "1口の販売額が入力されていないため、1万円当たりの額面だけを示します");
		default -> finding("voucher.incomplete", Severity.INFO, voucher, missing, "",
				"the number of sets is not entered, so issue total and cost are not known", "販売口数が入力されていないため、発行総額と経費を計算できません");
		});
	}

	/** Rounded shares may miss 100 by half of their last digit each. */
	private static Optional<Finding> shares(List<VoucherScheme> program) {
		var shares = program.stream().map(scheme -> scheme.voucher().sharePercent()).flatMap(Optional::stream).toList();
		if (shares.isEmpty()) {
			return Optional.empty();
		}
		var sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		var tolerance = shares.stream().map(share -> new BigDecimal("0.5").movePointLeft(Math.max(0, share.scale())))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean fits = shares.size() == program.size() && sum.subtract(HUNDRED).abs().compareTo(tolerance) < 0 || sum.compareTo(HUNDRED) == 0;
		if (fits) {
			return Optional.empty();
		}
		var name = program.getFirst().voucher().programName();
		var total = sum.toPlainString() + "%";
		return Optional.of(new Finding("voucher.shares", Severity.ERROR,
				LocalizedText.of(name.english() + ": the shares of the media add up to " + total + " and not to 100%.",
						name.japanese() + ": 媒体別の割合の合計が " + total + " で、100% になりません。"),
				program.stream().map(scheme -> new Finding.Place(scheme.voucher().subject().at("soldSharePercent"),
						scheme.voucher().sharePercent().map(share -> share.toPlainString() + "%").orElse(""))).toList()));
	}

	private static Optional<Finding> readings(List<VoucherScheme> program, Rounding percent) {
		var blend = new BlendedPremium(program);
		if (program.size() < 2 || blend.ofSets().isPresent() || blend.ofFaceValue().isEmpty()) {
			return Optional.empty();
		}
		var face = percent.apply(blend.ofFaceValue().get()).toPlainString() + "%";
		var purchase = percent.apply(blend.ofPurchaseValue().orElseThrow()).toPlainString() + "%";
		if (face.equals(purchase)) {
			return Optional.empty();
		}
		var name = program.getFirst().voucher().programName();
		return Optional.of(new Finding("voucher.blend.ambiguous", Severity.INFO,
				LocalizedText.of(
						name.english() + ": the premium over all media is " + face + " if the shares are of the face value, and " + purchase
								+ " if they are of what buyers pay; the document does not say which.",
						name.japanese() + ": 媒体全体の平均プレミアム率は、割合を発行総額(額面)によるものと読むと " + face + "、販売総額によるものと読むと " + purchase
								+ " です。文書からはどちらとも決まりません。"),
				program.stream().map(scheme -> new Finding.Place(scheme.voucher().subject().at("premiumPercent"),
						scheme.voucher().premiumPercent().map(value -> value.toPlainString() + "%").orElse(""))).toList()));
	}

	private static Finding finding(String rule, Severity severity, Voucher voucher, String attribute, String value, String english,
			String japanese) {
		return new Finding(rule, severity,
				LocalizedText.of(voucher.name().english() + ": " + english + ".", voucher.name().japanese() + ": " + japanese + "。"),
				List.of(new Finding.Place(voucher.subject().at(attribute), value)));
	}

	private static String yen(BigDecimal value) {
		var plain = value.stripTrailingZeros();
		return new Quantity(plain.setScale(Math.max(0, plain.scale())), YEN).grouped();
	}
}
