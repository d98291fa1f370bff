package machi.hardware.ocpp.central;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.hardware.ocpp.rpc.OcppTime;

/**
 * Turns meter values (OCPP 1.6 section 7.33 and 7.43, OCPP 2.0.1 part 2 section 3, SampledValueType) into readings. A value
 * without a phase is that of all phases; where there is none, phases are added up, and voltages averaged. Without a power it
 * is estimated from current and voltage.
 */
final class MeterReader {

	private static final String ALL = "";
	private static final int MOST_DIGITS = 30;
	private static final int LARGEST_MULTIPLIER = 9;
	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
	/** Energies as Wh, powers as W; other units stay. */
	private static final Map<String, BigDecimal> FACTORS = Map.of("Wh", BigDecimal.ONE, "kWh", THOUSAND, "W", BigDecimal.ONE, "kW", THOUSAND,
			"A", BigDecimal.ONE, "V", BigDecimal.ONE, "Percent", BigDecimal.ONE);
	private static final Map<String, List<String>> UNITS = Map.of(ChargerPoints.ENERGY, List.of("Wh", "kWh"), ChargerPoints.POWER,
			List.of("W", "kW"), ChargerPoints.CURRENT, List.of("A"), ChargerPoints.VOLTAGE, List.of("V"), ChargerPoints.STATE_OF_CHARGE,
			List.of("Percent"));

	private final BigDecimal usualVoltage;
	private final ChargerClock clock;
	private int skipped;

	/** @param usualVoltage of a phase, V, where a charger does not measure it */
	MeterReader(BigDecimal usualVoltage, ChargerClock clock) {
		this.usualVoltage = usualVoltage;
		this.clock = clock;
	}

	/** Values that were not understood, such as a number that is none or a power in ampere. */
	int skipped() {
		return skipped;
	}

	/** Readings of a list of meter values whose structure has been checked. */
	List<Reading> read(String address, JsonNode meterValues) {
		var readings = new ArrayList<Reading>();
		for (var meterValue : meterValues) {
			var time = OcppTime.parse(meterValue.path("timestamp").asText()).orElseGet(clock::now);
			readings.addAll(read(address, time, meterValue.path("sampledValue")));
		}
		return readings;
	}

	private List<Reading> read(String address, Instant time, JsonNode samples) {
		Map<String, Map<String, BigDecimal>> values = new HashMap<>();
		for (var sample : samples) {
			var measurand = sample.path("measurand").asText(ChargerPoints.ENERGY);
			if (UNITS.containsKey(measurand) && counts(measurand, sample)) {
				value(measurand, sample).ifPresentOrElse(
						value -> values.computeIfAbsent(measurand, key -> new TreeMap<>()).putIfAbsent(sample.path("phase").asText(ALL), value),
						() -> skipped++);
			}
		}
		var good = clock.isPlausible(time) ? ReadingQuality.GOOD : ReadingQuality.DOUBTFUL;
		var readings = new ArrayList<Reading>();
		values.forEach((measurand, phases) -> readings
				.add(new Reading(address, measurand, time, scale(measurand, total(measurand, phases)), good)));
		if (!values.containsKey(ChargerPoints.POWER) && values.containsKey(ChargerPoints.CURRENT)) {
			var quality = good == ReadingQuality.GOOD ? ReadingQuality.ESTIMATED : good;
			readings.add(new Reading(address, ChargerPoints.POWER, time, estimated(values), quality));
		}
		return readings;
	}

	/** What is measured inside the charger or at its inlet is not what the vehicle gets; signed data is for the biller. */
	private static boolean counts(String measurand, JsonNode sample) {
		var location = sample.path("location").asText("Outlet");
		boolean place = measurand.equals(ChargerPoints.STATE_OF_CHARGE) || location.equals("Outlet") || location.equals("Cable");
		return place && !sample.path("format").asText("Raw").equals("SignedData");
	}

	private static Optional<BigDecimal> value(String measurand, JsonNode sample) {
		var number = sample.path("value");
		var unitOfMeasure = sample.path("unitOfMeasure");
		var usual = UNITS.get(measurand).get(0);
		var unit = unitOfMeasure.isObject() ? unitOfMeasure.path("unit").asText(usual) : sample.path("unit").asText(usual);
		int multiplier = unitOfMeasure.path("multiplier").asInt(0);
		if (!UNITS.get(measurand).contains(unit) || Math.abs(multiplier) > LARGEST_MULTIPLIER) {
			return Optional.empty();
		}
		return decimal(number).map(value -> value.scaleByPowerOfTen(multiplier).multiply(FACTORS.get(unit)));
	}

	/** Version 1.6 sends numbers as text. */
	private static Optional<BigDecimal> decimal(JsonNode number) {
		try {
			var text = number.asText().strip();
			if (!number.isNumber() && text.length() > MOST_DIGITS) {
				return Optional.empty();
			}
			var value = number.isNumber() ? number.decimalValue() : new BigDecimal(text);
			boolean sane = Math.abs((long) value.precision() - value.scale()) <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
			return sane ? Optional.of(value) : Optional.empty();
		} catch (NumberFormatException noNumber) {
			return Optional.empty();
		}
	}

	private static BigDecimal total(String measurand, Map<String, BigDecimal> phases) {
		if (phases.containsKey(ALL)) {
			return phases.get(ALL);
		}
		// line-to-line voltages and the neutral are of another kind
		var lines = phases.entrySet().stream().filter(entry -> entry.getKey().matches("L[123](-N)?")).map(Map.Entry::getValue).toList();
		var counted = lines.isEmpty() ? List.copyOf(phases.values()) : lines;
		var sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean mean = measurand.equals(ChargerPoints.VOLTAGE) || measurand.equals(ChargerPoints.STATE_OF_CHARGE);
		return mean ? sum.divide(BigDecimal.valueOf(counted.size()), MathContext.DECIMAL64) : sum;
	}

	private static double scale(String measurand, BigDecimal value) {
		boolean thousandth = measurand.equals(ChargerPoints.ENERGY) || measurand.equals(ChargerPoints.POWER);
		return thousandth ? value.movePointLeft(3).doubleValue() : value.doubleValue();
	}

	private double estimated(Map<String, Map<String, BigDecimal>> values) {
		var current = total(ChargerPoints.CURRENT, values.get(ChargerPoints.CURRENT));
		var measured = values.get(ChargerPoints.VOLTAGE);
		var voltage = measured == null ? usualVoltage : total(ChargerPoints.VOLTAGE, measured);
		return current.multiply(voltage).movePointLeft(3).doubleValue();
	}
}
