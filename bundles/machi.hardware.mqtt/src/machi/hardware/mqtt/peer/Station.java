package machi.hardware.mqtt.peer;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * One place in the field with its sensors.
 *
 * @param lights there, when they can be switched
 */
record Station(String name, List<Sensor> sensors, Optional<StreetLights> lights) {

	/**
	 * One value that is measured.
	 *
	 * @param point  as in the topic
	 * @param value  now, in that unit
	 */
	record Sensor(String point, String unit, DoubleSupplier value) {
	}
}
