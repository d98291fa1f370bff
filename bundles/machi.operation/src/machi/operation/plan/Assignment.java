package machi.operation.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import machi.model.device.ControlMode;
import machi.model.device.FailSafe;
import machi.quantity.text.LocalizedText;

/**
 * A control assignment.
 *
 * @param site       id of the demand site; may be empty
 * @param devices    that it may command
 * @param meters     further devices of the site, which are only read
 * @param parameters texts by name
 * @param stale      readings that are older do not count
 * @param contractKw infinite when none is agreed
 * @param reserve    part of the batteries' usable energy kept for disasters, 0 to 1
 * @param lifelineShare  part of the load that must be served, 0 to 1
 * @param importantShare part of the load that should be served, 0 to 1
 * @param faults     why it cannot run as entered; empty when it can
 */
public record Assignment(String id, LocalizedText title, String site, List<RegisteredDevice> devices, List<RegisteredDevice> meters,
		String strategy, Map<String, String> parameters, ControlMode mode, Duration step, Duration stale, FailSafe failSafe,
		double contractKw, double reserve, double lifelineShare, double importantShare, Prices prices, List<LocalizedText> faults) {

	public Assignment {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		Objects.requireNonNull(site);
		devices = List.copyOf(devices);
		meters = List.copyOf(meters);
		Objects.requireNonNull(strategy);
		parameters = Map.copyOf(parameters);
		Objects.requireNonNull(mode);
		Objects.requireNonNull(step);
		Objects.requireNonNull(stale);
		Objects.requireNonNull(failSafe);
		Objects.requireNonNull(prices);
		faults = List.copyOf(faults);
	}
}
