package machi.hardware.modbus.sunspec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import machi.hardware.Point;
import machi.hardware.modbus.sunspec.ModelRegisters.Step;

/**
 * A command that is written to several registers.
 *
 * @param point   what is offered
 * @param timer   register of the time after which the device returns to its own operation, in s, where it has one
 * @param writing what to write for a value of the point, in order
 */
record Control(Point point, Optional<PlacedPoint> timer, Writing writing) {

	/** Longest time that a register of 16 bits holds, s. */
	private static final long LONGEST = 65_534;

	/** Values for the registers. */
	@FunctionalInterface
	interface Writing {

		/** @param value in the unit of the point */
		List<Step> steps(BigDecimal value);
	}

	/** The time first, so that no command is ever in force without its end. */
	List<Step> steps(double value, Duration validFor) {
		var steps = new ArrayList<Step>();
		long seconds = Math.min(LONGEST, validFor.plusMillis(999).toSeconds());
		timer.ifPresent(each -> steps.add(new Step(each, BigDecimal.valueOf(seconds))));
		steps.addAll(writing.steps(BigDecimal.valueOf(value)));
		return steps;
	}

	boolean isTimer(PlacedPoint register) {
		return timer.filter(register::equals).isPresent();
	}
}
