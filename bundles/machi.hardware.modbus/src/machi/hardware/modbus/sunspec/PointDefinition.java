package machi.hardware.modbus.sunspec;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import machi.hardware.PointRole;
import machi.quantity.text.LocalizedText;

/**
 * A point of a model.
 *
 * @param offset      from the register that holds the model's number
 * @param registers   how many it has
 * @param scaleFactor name of the point of the same model that holds the power of ten, or the power itself, or empty
 * @param unit        in the registers, after scaling
 * @param mandatory   whether each device with this model has it
 * @param role        what it means at a plant without storage or at a meter
 * @param storageRole what it means at a battery
 * @param states      names of the values; of a bit field, of its single bits
 */
public record PointDefinition(int model, String name, int offset, PointType type, int registers, String scaleFactor, String unit,
		boolean mandatory, Sampling sampling, PointRole role, PointRole storageRole, Map<Integer, LocalizedText> states,
		boolean writable, LocalizedText title) {

	/** What kind of value it is, and with it how often it is worth asking. */
	public enum Sampling {
		/** Changes all the time. */
		POWER(10),
		/** A counter. */
		ENERGY(60),
		/** A state. */
		STATE(30),
		/** A rating or setting. */
		RATING(3600),
		/** A scale factor, asked together with its points. */
		FACTOR(0),
		/** A text, asked once. */
		TEXT(0);

		private final Duration period;

		Sampling(int seconds) {
			period = Duration.ofSeconds(seconds);
		}

		Duration period() {
			return period;
		}
	}

	public PointDefinition {
		Objects.requireNonNull(name);
		Objects.requireNonNull(scaleFactor);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(title);
		states = Map.copyOf(states);
		if (offset < 2 || registers < 1 || type.registers() != 0 && type.registers() != registers) {
			throw new IllegalArgumentException("point " + model + "/" + name);
		}
	}

	boolean isValue() {
		return sampling != Sampling.FACTOR && sampling != Sampling.TEXT;
	}

	/** The power of ten where it is the same on all devices. */
	Optional<Integer> fixedExponent() {
		if (scaleFactor.isEmpty()) {
			return Optional.of(0);
		}
		return scaleFactor.matches("-?\\d+") ? Optional.of(Integer.valueOf(scaleFactor)) : Optional.empty();
	}

	/** Power in kW and energy in kWh, as everywhere; other units as they are. */
	String shownUnit() {
		return unit.equals("W") || unit.equals("Wh") ? "k" + unit : unit;
	}

	/** Power of ten from the unit in the registers to the unit shown. */
	int shownExponent() {
		return shownUnit().equals(unit) ? 0 : -3;
	}
}
