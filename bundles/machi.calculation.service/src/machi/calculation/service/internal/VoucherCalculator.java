package machi.calculation.service.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
import machi.calculation.Subject;
import machi.calculation.service.VoucherInput;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;

/** Premium vouchers: face value, cost of the premium, budget and blended premium (Odawara l.167-169). */
@Component(service = Calculator.class)
public final class VoucherCalculator implements Calculator<VoucherInput> {

	private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final Rounding YEN = Rounding.halfUp(0);
	private static final LocalizedText TITLE = LocalizedText.of("Premium vouchers", "プレミアム付商品券");
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("service.voucher", "1.0.0", TITLE,
			LocalizedText.of(
					"Face value, issue total and cost of the premium of voucher schemes, the sets that the budget pays for, what was redeemed, "
							+ "and the premium over all media. What people buy in addition is not estimated.",
					"商品券の額面、発行総額、プレミアム経費、予算で発行できる口数、換金率と、媒体全体の平均プレミアム率を計算します。"
							+ "消費を増やす効果は推計しません。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("service"), List.of(AsOf.PARAMETER),
			LocalizedText.of("face value = price × (1 + premium) (Odawara l.169)",
					"額面 = 販売額 ×(1 + プレミアム率)(小田原市 l.169)"), 28300);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<VoucherInput> inputType() {
		return VoucherInput.class;
	}

	@Override
	public CalculationResult calculate(VoucherInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var asOf = AsOf.of(parameters, input.dates());
		if (input.vouchers().isEmpty()) {
			return CalculationResult.of(List.of(), List.of(), List.of());
		}
		var schemes = new ArrayList<VoucherScheme>();
		for (var voucher : input.vouchers()) {
			schemes.add(VoucherScheme.of(voucher));
		}
		monitor.checkCancelled();
		var programs = new LinkedHashMap<String, List<VoucherScheme>>();
		schemes.forEach(scheme -> programs.computeIfAbsent(scheme.voucher().program(), id -> new ArrayList<>()).add(scheme));
		var chart = new ResultChart("faceValue", LocalizedText.of("Face value for 10,000 yen", "1万円当たりの額面"), ResultChart.Kind.BAR, "schemes",
				"name", List.of("facePer10000Yen"), Set.of(Row.Kind.DATA));
		return CalculationResult.of(List.of(schemes(schemes, input.percent()), blend(programs, input.percent())), List.of(chart),
				VoucherFindings.of(schemes, programs, asOf, input.percent()));
	}

	private static ResultTable schemes(List<VoucherScheme> schemes, Rounding percent) {
		var rows = new ArrayList<Row>();
		for (var scheme : schemes) {
			var voucher = scheme.voucher();
			rows.add(Row.data(voucher.subject().elementId(), voucher.subject(), voucher.name(), voucher.medium().name(),
					voucher.premiumPercent().orElse(null), scheme.face(TEN_THOUSAND).map(YEN::apply).orElse(null),
					voucher.priceYen().orElse(null), scheme.faceYen().map(YEN::apply).orElse(null), voucher.sets().orElse(null),
					thousand(scheme.purchaseYen()), thousand(scheme.issueYen()), thousand(scheme.costYen()),
					voucher.budgetThousandYen().orElse(null), scheme.affordableSets().orElse(null), voucher.redeemedThousandYen().orElse(null),
					redeemed(scheme.redeemedYen(), scheme.issueYen(), percent), text(voucher.validUntil())));
		}
		rows.add(Row.total("total", LocalizedText.of("Total", "合計"), null, null, null, null, null, null, thousand(sum(schemes, VoucherScheme::purchaseYen)),
				thousand(sum(schemes, VoucherScheme::issueYen)), thousand(sum(schemes, VoucherScheme::costYen)),
				sum(schemes, scheme -> scheme.voucher().budgetThousandYen()).orElse(null), null,
				sum(schemes, scheme -> scheme.voucher().redeemedThousandYen()).orElse(null),
				redeemed(sum(schemes, VoucherScheme::redeemedYen), sum(schemes, VoucherScheme::issueYen), percent), null));
		return new ResultTable("schemes", TITLE, columns(), rows);
	}

	private static List<Column> columns() {
		return List.of(Column.localized("name", "Scheme", "商品券"), Column.localized("medium", "Medium", "媒体"),
				Column.number("premiumPercent", "Premium", "プレミアム率", "%"),
				Column.number("facePer10000Yen", "Face value for 10,000 yen", "1万円当たりの額面", "円"),
				Column.number("priceYen", "Price of a set", "1口の販売額", "円"), Column.number("faceYen", "Face value of a set", "1口の額面", "円"),
				Column.number("sets", "Sets", "販売口数", "口"), Column.number("purchaseThousandYen", "Paid by buyers", "販売総額", "千円"),
				Column.number("issueThousandYen", "Issue total", "発行総額", "千円"),
				Column.number("premiumThousandYen", "Cost of the premium", "プレミアム経費", "千円"),
				Column.number("budgetThousandYen", "Budget", "プレミアム予算", "千円"),
				Column.number("affordableSets", "Sets the budget pays for", "予算で発行できる口数", "口"),
				Column.number("redeemedThousandYen", "Redeemed", "換金額", "千円"),
				Column.number("redeemedPercent", "Redeemed share", "換金率", "%"), Column.text("validUntil", "Valid until", "利用期限"));
	}

	/** Each reading of the shares by its own row, since the documents do not say which one holds. */
	private static ResultTable blend(Map<String, List<VoucherScheme>> programs, Rounding percent) {
		var rows = new ArrayList<Row>();
		programs.forEach((id, schemes) -> {
			var blend = new BlendedPremium(schemes);
			if (schemes.size() > 1) {
				var name = schemes.getFirst().voucher().programName();
				add(rows, id + "-face", name, LocalizedText.of("shares of the face value", "発行総額(額面)に占める割合とした場合"), blend.ofFaceValue(), percent);
				add(rows, id + "-purchase", name, LocalizedText.of("shares of what buyers pay", "販売総額に占める割合とした場合"), blend.ofPurchaseValue(),
						percent);
				add(rows, id + "-sets", name, LocalizedText.of("from the sets sold", "販売口数による場合"), blend.ofSets(), percent);
			}
		});
		return new ResultTable("blend", LocalizedText.of("Premium over all media", "媒体全体の平均プレミアム率"),
				List.of(Column.localized("name", "Program", "事業"), Column.localized("reading", "Reading", "割合の読み方"),
						Column.number("premiumPercent", "Premium", "平均プレミアム率", "%")),
				rows);
	}

	private static void add(List<Row> rows, String id, LocalizedText name, LocalizedText reading, Optional<BigDecimal> premium,
			Rounding percent) {
		premium.ifPresent(value -> rows.add(Row.data(id, Subject.NONE, name, reading, percent.apply(value))));
	}

	private static Optional<BigDecimal> sum(List<VoucherScheme> schemes, Function<VoucherScheme, Optional<BigDecimal>> value) {
		var known = schemes.stream().map(value).flatMap(Optional::stream).toList();
		return known.size() < schemes.size() ? Optional.empty() : known.stream().reduce(BigDecimal::add);
	}

	private static BigDecimal redeemed(Optional<BigDecimal> redeemedYen, Optional<BigDecimal> issueYen, Rounding percent) {
		return redeemedYen.flatMap(redeemed -> issueYen.filter(issue -> issue.signum() > 0)
				.map(issue -> percent.quotient(redeemed.multiply(HUNDRED), issue))).orElse(null);
	}

	/** Yen as thousand yen, with as many decimals as it has, at least none. */
	private static BigDecimal thousand(Optional<BigDecimal> yen) {
		return yen.map(value -> {
			var exact = value.movePointLeft(3).stripTrailingZeros();
			return exact.setScale(Math.max(0, exact.scale()));
		}).orElse(null);
	}

	private static String text(String text) {
		return text.isBlank() ? null : text;
	}
}
