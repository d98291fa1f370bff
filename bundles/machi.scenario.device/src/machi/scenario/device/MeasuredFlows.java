package machi.scenario.device;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.operation.Flow;
import machi.model.device.DeviceKind;
import machi.model.device.InstalledDevice;
import machi.telemetry.reading.CounterLimits;
import machi.telemetry.reading.EnergyForm;
import machi.telemetry.reading.EnergySource;
import machi.telemetry.reading.PointMeaning;

/** Which points of a device tell which flow of energy. Roles are those of the hardware contract, by name. */
final class MeasuredFlows {

	private static final String VEHICLE_CONNECTED = "VEHICLE_CONNECTED";
	private static final String POWER = "POWER";
	private static final Map<String, Flow> COUNTERS = Map.of("ENERGY_GENERATED", Flow.GENERATED, "ENERGY_CONSUMED", Flow.CONSUMED,
			"ENERGY_IMPORTED", Flow.IMPORTED, "ENERGY_EXPORTED", Flow.EXPORTED, "ENERGY_CHARGED", Flow.CHARGED, "ENERGY_DISCHARGED",
			Flow.DISCHARGED);
	private static final Map<String, Flow> INTERVALS = Map.of("INTERVAL_IMPORTED", Flow.IMPORTED, "INTERVAL_EXPORTED", Flow.EXPORTED);
	/** Devices whose power goes one way, for which it tells energy where no counter does. */
	private static final Map<DeviceKind, Flow> POWERS = Map.of(DeviceKind.PHOTOVOLTAIC, Flow.GENERATED, DeviceKind.CHARGER,
			Flow.CONSUMED, DeviceKind.LIGHTING, Flow.CONSUMED);

	private MeasuredFlows() {
	}

	/** A point and what it tells. */
	record Measured(InstalledDevice device, Flow flow, EnergySource source) {
	}

	/** A counter counts before intervals that are delivered, and those before a mean of powers. */
	static List<Measured> of(InstalledDevice device, Collection<PointMeaning> points) {
		var found = new ArrayList<Measured>();
		points.stream().filter(point -> COUNTERS.containsKey(point.role())).forEach(point -> found
				.add(new Measured(device, COUNTERS.get(point.role()), EnergySource.counter(point.key(), limits(device)))));
		points.stream().filter(point -> INTERVALS.containsKey(point.role()) && !has(found, INTERVALS.get(point.role()), EnergyForm.COUNTER))
				.forEach(point -> found.add(new Measured(device, INTERVALS.get(point.role()),
						EnergySource.of(point.key(), EnergyForm.DELIVERED))));
		var byPower = Optional.ofNullable(POWERS.get(device.getKind()));
		if (byPower.isPresent() && found.isEmpty()) {
			points.stream().filter(point -> POWER.equals(point.role())).forEach(
					point -> found.add(new Measured(device, byPower.get(), EnergySource.of(point.key(), EnergyForm.POWER))));
		}
		return found;
	}

	private static boolean has(List<Measured> found, Flow flow, EnergyForm form) {
		return found.stream().anyMatch(measured -> measured.flow() == flow && measured.source().form() == form);
	}

	static boolean isConnection(PointMeaning point) {
		return VEHICLE_CONNECTED.equals(point.role());
	}

	private static CounterLimits limits(InstalledDevice device) {
		return new CounterLimits(positive(device.getCounterModulusKwh()), positive(device.getRatedPowerKw()));
	}

	private static double positive(BigDecimal value) {
		return value == null || value.signum() <= 0 ? Double.POSITIVE_INFINITY : value.doubleValue();
	}
}
