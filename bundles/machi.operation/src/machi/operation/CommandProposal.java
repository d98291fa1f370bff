package machi.operation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import machi.hardware.Point;
import machi.quantity.text.LocalizedText;

/**
 * A command before it is confirmed.
 *
 * @param id           of the command, once it is sent
 * @param device       id in the program
 * @param title        name of the device
 * @param value        in the unit of the point
 * @param current      value of the point, or of what it sets, now
 * @param confirmation the question to put to the person: device, point, value with unit and, if so, that a strategy runs the device
 * @param until        when the proposal is no longer taken
 */
public record CommandProposal(String id, String device, LocalizedText title, Point point, double value, Optional<LiveValue> current,
		LocalizedText confirmation, Instant until) {

	public CommandProposal {
		Objects.requireNonNull(id);
		Objects.requireNonNull(device);
		Objects.requireNonNull(title);
		Objects.requireNonNull(point);
		Objects.requireNonNull(current);
		Objects.requireNonNull(confirmation);
		Objects.requireNonNull(until);
	}
}
