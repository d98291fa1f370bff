package machi.calculation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/**
 * Values for the parameters of one calculator, checked against their descriptions.
 */
public final class ParameterValues {

	private final Map<String, Parameter> parameters;
	private final Map<String, String> texts;

	private ParameterValues(Map<String, Parameter> parameters, Map<String, String> texts) {
		this.parameters = parameters;
		this.texts = texts;
	}

	/**
	 * Checks texts as a person enters them.
	 *
	 * @param texts by parameter name; a parameter that is missing or blank has its default
	 * @throws CalculationException naming the parameter, when one is unknown, of the wrong type or out of range
	 */
	public static ParameterValues of(List<Parameter> parameters, Map<String, String> texts) throws CalculationException {
		var known = new TreeMap<String, Parameter>();
		parameters.forEach(parameter -> known.put(parameter.name(), parameter));
		var values = new TreeMap<String, String>();
		for (var parameter : parameters) {
			if (!parameter.defaultValue().isEmpty()) {
				values.put(parameter.name(), parameter.defaultValue());
			}
		}
		for (var entry : texts.entrySet()) {
			var parameter = known.get(entry.getKey());
			if (parameter == null) {
				throw wrong(entry.getKey(), entry.getValue(), "There is no such parameter; known are " + known.keySet(),
						"このパラメータはありません。使えるもの: " + known.keySet());
			}
			if (entry.getValue() != null && !entry.getValue().isBlank()) {
				values.put(entry.getKey(), checked(parameter, entry.getValue().strip()));
			}
		}
		return new ParameterValues(Collections.unmodifiableMap(known), Collections.unmodifiableMap(values));
	}

	private static String checked(Parameter parameter, String text) throws CalculationException {
		switch (parameter.type()) {
		case NUMBER, INTEGER -> checkNumber(parameter, text);
		case BOOLEAN -> {
			if (!text.equals("true") && !text.equals("false")) {
				throw wrong(parameter.name(), text, "true or false was expected", "true か false を指定してください");
			}
		}
		case CHOICE -> {
			if (!parameter.choices().contains(text)) {
				throw wrong(parameter.name(), text, "One of " + parameter.choices() + " was expected",
						"次のいずれかを指定してください: " + parameter.choices());
			}
		}
		case FISCAL_YEAR -> {
			try {
				return Integer.toString(FiscalYear.parse(text).year());
			} catch (IllegalArgumentException notAYear) {
				throw wrong(parameter.name(), text, "A fiscal year such as R6 or 2024 was expected",
						"R6 や 2024 のような年度を指定してください");
			}
		}
		case TEXT -> {
			// any text will do
		}
		}
		return text;
	}

	private static void checkNumber(Parameter parameter, String text) throws CalculationException {
		BigDecimal number;
		try {
			number = new BigDecimal(text);
			if (parameter.type() == Parameter.Type.INTEGER) {
				number.toBigIntegerExact();
			}
		} catch (NumberFormatException | ArithmeticException notANumber) {
			throw wrong(parameter.name(), text, "A number was expected", "数値を指定してください");
		}
		boolean tooSmall = parameter.minimum().isPresent() && number.compareTo(parameter.minimum().get()) < 0;
		boolean tooLarge = parameter.maximum().isPresent() && number.compareTo(parameter.maximum().get()) > 0;
		if (tooSmall || tooLarge) {
			var range = parameter.minimum().map(BigDecimal::toPlainString).orElse("") + "…"
					+ parameter.maximum().map(BigDecimal::toPlainString).orElse("") + " " + parameter.unit();
			throw wrong(parameter.name(), text, "The value must lie in " + range, "値の範囲は " + range + " です");
		}
	}

	private static CalculationException wrong(String name, String value, String english, String japanese) {
		return new CalculationException(LocalizedText.of(english + " (parameter " + name + ")",
				japanese + "(パラメータ " + name + ")"), Subject.NONE, value == null ? "" : value);
	}

	/** The number, or empty when the program's own data decides. */
	public Optional<BigDecimal> number(String name) {
		return text(name).map(BigDecimal::new);
	}

	/** The text, or empty when the program's own data decides. */
	public Optional<String> text(String name) {
		if (!parameters.containsKey(name)) {
			throw new IllegalArgumentException("undeclared parameter " + name);
		}
		return Optional.ofNullable(texts.get(name));
	}

	/** All values that are set, by name, in a fixed order. */
	public Map<String, String> asMap() {
		return texts;
	}
}
