package machi.hardware.mqtt.peer;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import machi.hardware.mqtt.peer.Station.Sensor;

/** A valley: weather over it, and what it does to rivers, slopes and lights. Stepped by one thread. */
final class SensorField {

	static final String SWITCH = "switch-command";

	private static final double LONGEST_STEP = 30.0 / 3600;
	private static final double MILLISECONDS_PER_HOUR = 3_600_000;
	/** Depth from which people begin to report, and for each further level, m. */
	private static final double REPORTED_FROM = 1.0;
	private static final double REPORTED_STEP = 0.5;
	private static final int HIGHEST_DANGER = 5;

	private final int speed;
	private final Weather weather;
	private final RainGauge gauge = new RainGauge();
	private final River river = new River();
	private final Slope slope = new Slope();
	private final List<StreetLights> lights = new ArrayList<>();
	private final List<Station> stations = new ArrayList<>();
	private Instant last;

	/** @param count of stations of each kind, and @param speed of weather and water against the clock */
	SensorField(int count, int speed, boolean storm, long seed, Instant now, ZoneId zone) {
		this.speed = speed;
		this.last = now;
		this.weather = new Weather(new SplittableRandom(seed), storm, LocalTime.ofInstant(now, zone).toSecondOfDay() / 3600.0);
		for (int i = 1; i <= count; i++) {
			// places of one valley differ a little
			double share = 1 + 0.02 * ((i * 7) % 10 - 5);
			stations.add(station("rain-" + i, new Sensor("rainfall", "mm", () -> share * gauge.lastHour()),
					new Sensor("temperature", "°C", () -> weather.temperature() + share), new Sensor("humidity", "%", weather::humidity)));
			stations.add(station("river-" + i, new Sensor("water-level", "m", () -> share * river.level())));
			stations.add(station("slope-" + i, new Sensor("tilt", "°", () -> share * slope.tilt()),
					new Sensor("soil-moisture", "%", slope::moisture)));
			var light = new StreetLights();
			lights.add(light);
			stations.add(new Station("lights-" + i, List.of(new Sensor("power", "kW", light::power),
					new Sensor("energy-consumed", "kWh", light::energy)), Optional.of(light)));
		}
		stations.add(station("citizens", new Sensor("reported-danger", "", this::reportedDanger)));
	}

	private static Station station(String name, Sensor... sensors) {
		return new Station(name, List.of(sensors), Optional.empty());
	}

	List<Station> stations() {
		return List.copyOf(stations);
	}

	/** Lets the time since the last step pass. */
	void step(Instant now) {
		long passed = Math.max(0, now.toEpochMilli() - last.toEpochMilli());
		last = now;
		double left = passed * speed / MILLISECONDS_PER_HOUR;
		while (left > 0) {
			double part = Math.min(left, LONGEST_STEP);
			left -= part;
			weather.step(part);
			gauge.step(part, weather.rain());
			river.step(part, weather.rain());
			slope.step(part, weather.rain(), weather.isDark());
		}
		lights.forEach(light -> light.step(now, passed, weather.isDark()));
	}

	private double reportedDanger() {
		return Math.clamp(Math.floor((river.level() - REPORTED_FROM) / REPORTED_STEP) + 1, 0, HIGHEST_DANGER);
	}
}
