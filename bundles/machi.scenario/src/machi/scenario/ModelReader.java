package machi.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;

import machi.calculation.CalculationException;
import machi.calculation.SourceReference;
import machi.calculation.Subject;
import machi.model.core.Element;
import machi.model.core.Program;
import machi.model.core.RoundingMethod;
import machi.quantity.FiscalYear;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;

/**
 * What every binding needs to read from the model: subjects with their sources, required values, rounding rules.
 */
public final class ModelReader {

	private ModelReader() {
	}

	/** The element as a subject, with all its sources. */
	public static Subject subject(Element element) {
		return subject(element, "");
	}

	/** The attribute of the element as a subject, with the sources of that attribute and of the whole element. */
	public static Subject subject(Element element, String attribute) {
		List<SourceReference> sources = element.getSources().stream()
				.filter(source -> attribute.isEmpty() || blank(source.getFeature()) || source.getFeature().equals(attribute))
				.map(source -> new SourceReference(text(source.getDocument()), text(source.getLocator()), source.isAssumption()))
				.toList();
		return new Subject(text(element.getId()), attribute, label(element), sources);
	}

	/** Its name, or its id when it has none. */
	public static String label(Element element) {
		return blank(element.getName()) ? text(element.getId()) : element.getName();
	}

	/** Its name in both languages; where one is missing, the other stands in. */
	public static LocalizedText name(Element element) {
		var english = element.getNameEn();
		return LocalizedText.of(blank(english) ? label(element) : english, blank(element.getName()) && !blank(english) ? english : label(element));
	}

	/**
	 * The number of an attribute that must be filled.
	 *
	 * @throws CalculationException when the attribute is empty
	 */
	public static BigDecimal required(Element element, EStructuralFeature feature) throws CalculationException {
		var value = element.eGet(feature);
		return switch (value) {
		case BigDecimal number -> number;
		case Integer number -> BigDecimal.valueOf(number);
		case null, default -> throw new CalculationException(
				LocalizedText.of("A number is missing: " + feature.getName(), "数値が入力されていません: " + feature.getName()),
				subject(element, feature.getName()), "");
		};
	}

	/** The number, or zero when the attribute is empty. */
	public static BigDecimal orZero(BigDecimal value) {
		return value == null ? BigDecimal.ZERO : value;
	}

	/** The fiscal year; empty when none is entered or it is none. */
	public static Optional<FiscalYear> year(Integer year) {
		return year == null || year < 1868 || year > 2200 ? Optional.empty() : Optional.of(new FiscalYear(year));
	}

	/** The text, or the empty text when there is none. */
	public static String text(String value) {
		return value == null ? "" : value;
	}

	private static boolean blank(String value) {
		return value == null || value.isBlank();
	}

	/**
	 * The rounding policy that the program declares for a table.
	 *
	 * @param table    calculator id, slash, table id, optionally slash and column id
	 * @param fallback what holds when the program declares none
	 */
	public static RoundingPolicy rounding(Program program, String table, RoundingPolicy fallback) {
		return program.getRoundingRules().stream().filter(rule -> table.equals(rule.getTable())).findFirst()
				.map(rule -> new RoundingPolicy(
						new Rounding(rule.getScale() == null ? 0 : rule.getScale(), mode(rule.getMethod())),
						RoundingPolicy.RollUp.valueOf(rule.getRollUp().getName())))
				.orElse(fallback);
	}

	private static RoundingMode mode(RoundingMethod method) {
		return switch (method) {
		case HALF_UP -> RoundingMode.HALF_UP;
		case HALF_EVEN -> RoundingMode.HALF_EVEN;
		case DOWN -> RoundingMode.DOWN;
		case UP -> RoundingMode.UP;
		};
	}
}
