package machi.operation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import machi.model.device.ControlMode;
import machi.quantity.text.LocalizedText;

/**
 * How a control assignment is.
 *
 * @param assignment id in the program
 * @param strategy   id of the strategy that runs now: the assigned one, or that of disaster mode
 * @param mode       as entered
 * @param message    why it is in this state; empty texts when there is nothing to say
 * @param release    empty while nobody has released it as it is now
 * @param balance    what was measured at the last step; empty before the first one or when readings were missing
 * @param wishes     what the strategy wanted at the last step, one for each device it would command
 * @param lastStep   when it last decided
 * @param nextStep   when it decides next; empty when it does not run
 */
public record ControlStatus(String assignment, LocalizedText title, String strategy, ControlMode mode, State state, LocalizedText message,
		Optional<Release> release, Optional<Balance> balance, List<Wish> wishes, Optional<Instant> lastStep, Optional<Instant> nextStep) {

	/** What it does. */
	public enum State {
		/** Switched off. */
		OFF,
		/** It cannot run as entered. */
		INVALID,
		/** It decides and does not command. */
		ADVICE,
		/** Closed loop is wanted, and nobody has released it: it decides and does not command. */
		AWAITING_RELEASE,
		/** It commands. */
		CLOSED_LOOP,
		/** Readings are missing or too old, or commands fail: the devices are told what is entered for this case. */
		FAIL_SAFE
	}

	/**
	 * Who let it command.
	 *
	 * @param lasting whether it holds after a restart
	 */
	public record Release(String account, Instant time, String comment, boolean lasting) {
	}

	/**
	 * Mean powers at the site in kW, by the readings; load + charging = generation + storage + grid.
	 *
	 * @param storageKw  positive when batteries and vehicles discharge
	 * @param chargingKw what chargers take that cannot give back
	 * @param gridKw     positive when imported
	 * @param batteryPercent stored part of the batteries' usable energy; empty when there is none
	 */
	public record Balance(double loadKw, double generationKw, double storageKw, double chargingKw, double gridKw, OptionalDouble batteryPercent) {
	}

	/**
	 * A set point for one device, within its limits.
	 *
	 * @param wantedKw    before it was cut
	 * @param commandedKw last acknowledged by the device and still valid; empty when there is none
	 */
	public record Wish(String device, String point, double wantedKw, double setPointKw, OptionalDouble commandedKw) {
	}

	public ControlStatus {
		Objects.requireNonNull(assignment);
		Objects.requireNonNull(title);
		Objects.requireNonNull(strategy);
		Objects.requireNonNull(mode);
		Objects.requireNonNull(state);
		Objects.requireNonNull(message);
		Objects.requireNonNull(release);
		Objects.requireNonNull(balance);
		wishes = List.copyOf(wishes);
		Objects.requireNonNull(lastStep);
		Objects.requireNonNull(nextStep);
	}
}
