package machi.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A unit as documents print it, for example {@code kWh}, {@code 千円}, {@code 円/kWh} or {@code kg-CO2/L}.
 * <p>
 * A unit is an atom or a quotient of atoms. Two units can be converted into each other when their dimensions are
 * equal; counted things (台, 戸, か所) are dimensions of their own, so that vehicles are never added to houses.
 *
 * @param symbol     the text that is shown
 * @param dimensions exponent of each base dimension; empty for a pure number
 * @param factor     how many base units one of this unit is
 */
public record Unit(String symbol, Map<String, Integer> dimensions, BigDecimal factor) {

	/** The pure number. */
	public static final Unit ONE = new Unit("", Map.of(), BigDecimal.ONE);

	private static final MathContext CONVERSION = MathContext.DECIMAL128;
	private static final Pattern POWER = Pattern.compile("([²³])");
	private static final Map<String, Atom> ATOMS = Map.ofEntries(
			// energy, base MJ so that TJ and kWh are both finite decimals (1 kWh = 3.6 MJ, SI)
			atom("Wh", "energy", "0.0036"), atom("kWh", "energy", "3.6"), atom("MWh", "energy", "3600"),
			atom("GWh", "energy", "3600000"), atom("kJ", "energy", "0.001"), atom("MJ", "energy", "1"),
			atom("GJ", "energy", "1000"), atom("TJ", "energy", "1000000"), atom("W", "power", "0.001"),
			atom("kW", "power", "1"), atom("MW", "power", "1000"), atom("GW", "power", "1000000"),
			atom("円", "money", "1"), atom("千円", "money", "1000"), atom("万円", "money", "10000"),
			atom("百万円", "money", "1000000"), atom("億円", "money", "100000000"), atom("g-CO2", "co2", "0.001"),
			atom("kg-CO2", "co2", "1"), atom("t-CO2", "co2", "1000"), atom("千t-CO2", "co2", "1000000"),
			atom("kt-CO2", "co2", "1000000"), atom("万t-CO2", "co2", "10000000"), atom("kg-CH4", "ch4", "1"),
			atom("kg-N2O", "n2o", "1"), atom("mm", "length", "0.001"), atom("m", "length", "1"),
			atom("km", "length", "1000"), atom("m2", "area", "1"), atom("ha", "area", "10000"),
			atom("km2", "area", "1000000"), atom("L", "volume", "0.001"), atom("kL", "volume", "1"),
			atom("m3", "volume", "1"), atom("kg", "mass", "1"), atom("t", "mass", "1000"), atom("年", "time", "8760"),
			atom("月", "time", "730"), atom("日", "time", "24"), atom("h", "time", "1"), atom("時間", "time", "1"),
			atom("人", "人", "1"), atom("千人", "人", "1000"), atom("万人", "人", "10000"));
	private static final Map<String, String> SAME = Map.ofEntries(Map.entry("yen", "円"), Map.entry("JPY", "円"),
			Map.entry("KWh", "kWh"), Map.entry("kwh", "kWh"), Map.entry("KWH", "kWh"), Map.entry("㎾", "kW"),
			Map.entry("㎾h", "kWh"), Map.entry("kw", "kW"), Map.entry("KW", "kW"), Map.entry("ℓ", "L"),
			Map.entry("l", "L"), Map.entry("km²", "km2"), Map.entry("㎢", "km2"), Map.entry("㎡", "m2"),
			Map.entry("㎥", "m3"), Map.entry("tCO2", "t-CO2"), Map.entry("千t", "千t-CO2"), Map.entry("yr", "年"),
			Map.entry("year", "年"), Map.entry("％", "%"), Map.entry("ヶ所", "か所"), Map.entry("箇所", "か所"),
			Map.entry("カ所", "か所"));

	private static final Map<String, String> ENGLISH = Map.ofEntries(Map.entry("円", "yen"),
			Map.entry("千円", "thousand yen"), Map.entry("万円", "ten thousand yen"), Map.entry("百万円", "million yen"),
			Map.entry("億円", "100 million yen"), Map.entry("千t-CO2", "kt-CO2"), Map.entry("万t-CO2", "10 kt-CO2"),
			Map.entry("年", "yr"), Map.entry("月", "month"), Map.entry("日", "day"), Map.entry("時間", "h"), Map.entry("分", "min"), Map.entry("秒", "s"),
			Map.entry("人", "people"), Map.entry("千人", "thousand people"), Map.entry("万人", "ten thousand people"),
			Map.entry("台", "units"), Map.entry("基", "units"), Map.entry("戸", "houses"), Map.entry("か所", "places"),
			Map.entry("件", "cases"), Map.entry("施設", "facilities"), Map.entry("世帯", "households"),
			Map.entry("団体", "organisations"), Map.entry("社", "companies"), Map.entry("校", "schools"), Map.entry("回", "times"));

	public Unit {
		Objects.requireNonNull(symbol);
		dimensions = Map.copyOf(dimensions);
		if (factor.signum() <= 0) {
			throw new IllegalArgumentException("factor of " + symbol + ": " + factor);
		}
	}

	private record Atom(String dimension, BigDecimal factor) {
	}

	private static Map.Entry<String, Atom> atom(String symbol, String dimension, String factor) {
		return Map.entry(symbol, new Atom(dimension, new BigDecimal(factor)));
	}

	/**
	 * The unit with the given text. Spelling variants of documents (KWh, ㎢, 箇所) are understood and shown in their
	 * usual form; a word that is no known unit counts things of that name.
	 *
	 * @param text for example {@code t-CO2/kWh}; null or blank is {@link #ONE}
	 */
	public static Unit of(String text) {
		if (text == null || text.isBlank() || text.strip().equals("1") || text.strip().equals("-")) {
			return ONE;
		}
		var parts = text.strip().replace('／', '/').split("/");
		var dimensions = new TreeMap<String, Integer>();
		var factor = BigDecimal.ONE;
		var symbol = new StringBuilder();
		for (int i = 0; i < parts.length; i++) {
			var name = normalized(parts[i].strip());
			symbol.append(i == 0 ? "" : "/").append(name);
			if (name.isEmpty() || name.equals("1")) {
				continue;
			}
			var atom = name.equals("%") ? new Atom("", new BigDecimal("0.01"))
					: ATOMS.getOrDefault(name, new Atom(name, BigDecimal.ONE));
			if (!atom.dimension.isEmpty()) {
				dimensions.merge(atom.dimension, i == 0 ? 1 : -1, Integer::sum);
			}
			factor = i == 0 ? factor.multiply(atom.factor) : factor.divide(atom.factor, CONVERSION);
		}
		dimensions.values().removeIf(exponent -> exponent == 0);
		return new Unit(symbol.toString(), dimensions, factor);
	}

	private static String normalized(String name) {
		var plain = POWER.matcher(name).replaceAll(m -> m.group(1).equals("²") ? "2" : "3");
		return SAME.getOrDefault(name, SAME.getOrDefault(plain, plain));
	}

	/** The symbol, for a reader of Japanese; otherwise with Japanese words put into English, as in {@code yen/kWh}. */
	public String in(Locale locale) {
		if (locale.getLanguage().equals("ja")) {
			return symbol;
		}
		return Arrays.stream(symbol.split("/")).map(atom -> ENGLISH.getOrDefault(atom, atom))
				.collect(Collectors.joining("/"));
	}

	/** Whether a value in this unit can be given in the other one. */
	public boolean isConvertibleTo(Unit other) {
		return dimensions.equals(other.dimensions);
	}

	/**
	 * Converts a value of this unit; exact wherever the quotient of the factors is a finite decimal.
	 *
	 * @throws IllegalArgumentException when the dimensions differ
	 */
	public BigDecimal convert(BigDecimal value, Unit target) {
		if (!isConvertibleTo(target)) {
			throw new IllegalArgumentException("cannot convert " + symbol + " to " + target.symbol);
		}
		if (factor.compareTo(target.factor) == 0) {
			return value;
		}
		var product = value.multiply(factor);
		try {
			return product.divide(target.factor);
		} catch (ArithmeticException endless) {
			return product.divide(target.factor, new MathContext(34, RoundingMode.HALF_EVEN));
		}
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Unit unit && dimensions.equals(unit.dimensions) && factor.compareTo(unit.factor) == 0;
	}

	@Override
	public int hashCode() {
		return Objects.hash(dimensions, factor.stripTrailingZeros());
	}

	@Override
	public String toString() {
		return symbol;
	}
}
