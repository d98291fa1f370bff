package machi.check.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.check.RelationsInput;
import machi.check.StatedRelation;
import machi.check.StatedRelation.Figure;
import machi.quantity.Quantity;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;

/** Whether the relations between the figures of the documents hold. */
@Component(service = Calculator.class)
public final class RelationCheck implements Calculator<RelationsInput> {

	private static final MathContext EXACT_ENOUGH = new MathContext(34, RoundingMode.HALF_EVEN);
	private static final LocalizedText HOLDS = LocalizedText.of("holds", "成立");
	private static final LocalizedText BROKEN = LocalizedText.of("does not hold", "不成立");
	private static final LocalizedText OTHER_UNIT = LocalizedText.of("units do not fit", "単位が不整合");
	/** In the order in which they are tried. */
	private static final Map<RoundingMode, LocalizedText> OTHER_WAYS = Collections.unmodifiableMap(new EnumMap<>(
			Map.of(RoundingMode.DOWN, LocalizedText.of("cut off", "切捨て"), RoundingMode.UP, LocalizedText.of("rounded up", "切上げ"),
					RoundingMode.HALF_UP, LocalizedText.of("rounded half up", "四捨五入"))));
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("check.identity", "1.0",
			LocalizedText.of("Stated relations", "記載された関係"),
			LocalizedText.of("Sums, products, ratios and limits that documents state, computed again from their figures.",
					"文書に記載された合計・積・比率・上限を元の数値から検算します。"),
			CalculatorDescriptor.Kind.CHECK, List.of("core"), List.of(), LocalizedText.of("relation of the operands, rounded as declared",
					"被演算子の関係を、宣言された端数処理で検算"), 91000);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<RelationsInput> inputType() {
		return RelationsInput.class;
	}

	@Override
	public CalculationResult calculate(RelationsInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var rows = new ArrayList<Row>();
		var findings = new ArrayList<Finding>();
		for (var relation : input.relations()) {
			monitor.checkCancelled();
			if (!relation.kind().takes(relation.operands().size())) {
				throw new CalculationException(
						LocalizedText.of("The relation " + relation.kind() + " does not take this number of operands",
								"関係「" + relation.kind() + "」の項の数が正しくありません"),
						relation.subject().at("operands"), Integer.toString(relation.operands().size()));
			}
			var computed = computed(relation);
			rows.add(row(relation, computed));
			finding(relation, computed).ifPresent(findings::add);
		}
		var table = new ResultTable("relations", LocalizedText.of("Stated relations", "記載された関係の検算"),
				List.of(Column.text("name", "Relation", "関係"), Column.text("kind", "Kind", "種類"),
						Column.number("stated", "Stated", "記載値", ""), Column.number("computed", "Computed", "計算値", ""),
						Column.text("unit", "Unit", "単位"), Column.localized("status", "Status", "結果")),
				rows);
		return CalculationResult.of(List.of(table), List.of(), findings);
	}

	private static Row row(StatedRelation relation, Optional<BigDecimal> computed) {
		var status = computed.map(value -> holds(relation, value) ? HOLDS : BROKEN).orElse(OTHER_UNIT);
		return Row.data(relation.subject().elementId(), relation.subject(), relation.subject().label(), relation.kind().name(),
				relation.result().value(), computed.map(value -> rounded(relation, value)).orElse(null), relation.result().unit().symbol(),
				status);
	}

	/** The exact right-hand side in the unit of the result; empty when the units do not fit. */
	private static Optional<BigDecimal> computed(StatedRelation relation) throws CalculationException {
		return switch (relation.kind()) {
		case EQUAL, AT_MOST, SUM, DIFFERENCE -> linear(relation);
		case PRODUCT -> product(relation, 1);
		case RATIO -> {
			var divisor = relation.operands().get(1);
			if (divisor.value().signum() == 0) {
				throw new CalculationException(LocalizedText.of("A ratio to zero is not defined", "0 に対する比率は計算できません"),
						divisor.subject(), "0");
			}
			yield product(relation, -1);
		}
		};
	}

	private static Optional<BigDecimal> linear(StatedRelation relation) {
		var unit = relation.result().unit();
		BigDecimal sum = null;
		for (var operand : relation.operands()) {
			if (!operand.unit().isConvertibleTo(unit)) {
				return Optional.empty();
			}
			var value = operand.unit().convert(operand.value(), unit);
			boolean minus = sum != null && relation.kind() == StatedRelation.Kind.DIFFERENCE;
			sum = sum == null ? value : minus ? sum.subtract(value) : sum.add(value);
		}
		return Optional.ofNullable(sum);
	}

	/** The operands multiplied, the second and later ones to the given power, in base units and then in the result's. */
	private static Optional<BigDecimal> product(StatedRelation relation, int power) {
		var dimensions = new TreeMap<String, Integer>();
		var value = BigDecimal.ONE;
		for (int i = 0; i < relation.operands().size(); i++) {
			var operand = relation.operands().get(i);
			int exponent = i == 0 ? 1 : power;
			var base = operand.value().multiply(operand.unit().factor());
			value = exponent == 1 ? value.multiply(base) : value.divide(base, EXACT_ENOUGH);
			operand.unit().dimensions().forEach((dimension, times) -> dimensions.merge(dimension, exponent * times, Integer::sum));
		}
		dimensions.values().removeIf(times -> times == 0);
		Map<String, Integer> wanted = relation.result().unit().dimensions();
		return dimensions.equals(wanted) ? Optional.of(value.divide(relation.result().unit().factor(), EXACT_ENOUGH)) : Optional.empty();
	}

	private static BigDecimal rounded(StatedRelation relation, BigDecimal computed) {
		return rounding(relation).map(declared -> declared.apply(computed)).orElse(computed);
	}

	private static Optional<Rounding> rounding(StatedRelation relation) {
		boolean endless = relation.kind() == StatedRelation.Kind.RATIO;
		return relation.rounding().or(() -> endless ? Optional.of(Rounding.halfUp(relation.result().value().scale())) : Optional.empty());
	}

	private static boolean holds(StatedRelation relation, BigDecimal computed) {
		int order = relation.result().value().compareTo(rounded(relation, computed));
		return relation.kind() == StatedRelation.Kind.AT_MOST ? order <= 0 : order == 0;
	}

	private static Optional<Finding> finding(StatedRelation relation, Optional<BigDecimal> computed) {
		if (computed.isEmpty()) {
			return Optional.of(finding("identity.units", Severity.WARNING, relation,
					LocalizedText.of("the units of the figures do not fit each other", "数値の単位が互いに合いません")));
		}
		var stated = text(relation.result());
		var again = new Quantity(rounded(relation, computed.get()), relation.result().unit()).grouped();
		if (relation.kind() == StatedRelation.Kind.EQUAL && isOnlyPrecision(relation, computed.get())) {
			return Optional.of(finding("identity.precision", Severity.INFO, relation,
					LocalizedText.of("the same figure is stated as " + stated + " and as " + text(relation.operands().getFirst()) + "; only rounding differs",
							"同じ数値が " + stated + " と " + text(relation.operands().getFirst()) + " の2通りに記載されています(端数処理の差のみ)")));
		}
		if (holds(relation, computed.get())) {
			return Optional.empty();
		}
		var fitting = otherRounding(relation, computed.get());
		if (fitting.isPresent()) {
			return Optional.of(finding("identity.rounding", Severity.WARNING, relation,
					LocalizedText.of("stated as " + stated + ", its figures give " + again + "; it fits when " + fitting.get().english(),
							"記載値は " + stated + "、元の数値からは " + again + "。" + fitting.get().japanese() + "とすれば一致します")));
		}
		boolean approximate = relation.result().approximate() || relation.operands().stream().anyMatch(Figure::approximate);
		var message = relation.kind() == StatedRelation.Kind.AT_MOST
				? LocalizedText.of(stated + " exceeds the limit " + again, stated + " が上限 " + again + " を超えています")
				: LocalizedText.of("stated as " + stated + ", its figures give " + again, "記載値は " + stated + "、元の数値からは " + again);
		return Optional.of(finding("identity.broken", approximate ? Severity.WARNING : Severity.ERROR, relation, message));
	}

	/** How the document may have rounded instead, when that alone explains what it states. */
	private static Optional<LocalizedText> otherRounding(StatedRelation relation, BigDecimal computed) {
		var used = rounding(relation);
		if (used.isEmpty() || relation.kind() == StatedRelation.Kind.AT_MOST) {
			return Optional.empty();
		}
		var stated = relation.result().value();
		return OTHER_WAYS.entrySet().stream()
				.filter(way -> new Rounding(used.get().scale(), way.getKey()).apply(computed).compareTo(stated) == 0).map(Map.Entry::getValue)
				.findFirst();
	}

	/** Whether two statements of one figure differ, but not at the decimals that both print. */
	private static boolean isOnlyPrecision(StatedRelation relation, BigDecimal computed) {
		var stated = relation.result().value();
		var common = Rounding.halfUp(Math.min(stated.scale(), computed.stripTrailingZeros().scale()));
		return stated.compareTo(computed) != 0 && common.apply(stated).compareTo(common.apply(computed)) == 0;
	}

	private static Finding finding(String rule, Severity severity, StatedRelation relation, LocalizedText what) {
		var places = new ArrayList<Finding.Place>();
		places.add(new Finding.Place(relation.result().subject(), text(relation.result())));
		relation.operands().forEach(operand -> places.add(new Finding.Place(operand.subject(), text(operand))));
		var operands = String.join(", ", relation.operands().stream().map(operand -> operand.subject().label() + " " + text(operand)).toList());
		return new Finding(rule, severity,
				LocalizedText.of(relation.subject().label() + ": " + what.english() + " (" + operands + ").",
						relation.subject().label() + ": " + what.japanese() + "(" + operands + ")。"),
				places);
	}

	private static String text(Figure figure) {
		return new Quantity(figure.value(), figure.unit()).grouped();
	}
}
