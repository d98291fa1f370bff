package machi.operation.plan;

import java.time.Duration;
import java.util.Objects;

import machi.model.device.Comparison;
import machi.model.device.Severity;
import machi.quantity.text.LocalizedText;

/**
 * An alarm rule.
 *
 * @param point       empty only for {@link Comparison#NOT_RECEIVED}: any point of the device
 * @param value       in the unit of the point; 0 for {@link Comparison#NOT_RECEIVED}
 * @param hysteresis  how far the value must come back before the alarm ends
 * @param delay       how long the condition must hold before it is raised
 * @param instruction may be empty
 */
public record AlarmCondition(String id, LocalizedText title, String device, LocalizedText deviceTitle, String point, Comparison comparison,
		double value, double hysteresis, Duration delay, Severity severity, String instruction) {

	public AlarmCondition {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		Objects.requireNonNull(device);
		Objects.requireNonNull(deviceTitle);
		Objects.requireNonNull(point);
		Objects.requireNonNull(comparison);
		Objects.requireNonNull(delay);
		Objects.requireNonNull(severity);
		Objects.requireNonNull(instruction);
	}
}
