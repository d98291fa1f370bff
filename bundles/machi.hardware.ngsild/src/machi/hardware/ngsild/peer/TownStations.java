package machi.hardware.ngsild.peer;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.ngsild.http.Json;
import machi.hardware.ngsild.peer.EntityStore.InvalidEntity;

/**
 * Weather stations and river gauges of a town. A river is a linear reservoir of two hours, and its depth follows Manning's
 * formula for a wide channel; an hour passes in a minute.
 */
final class TownStations {

	/** Entity types, as in the setting of the adapter. */
	static final String TYPES = "WeatherObserved FloodMonitoring";

	private static final double MILLISECONDS_PER_HOUR = 60_000;
	private static final double STORM_HOURS = 6;
	private static final double STORM_PEAK = 50;
	private static final double RESERVOIR_HOURS = 2;
	private static final double BASE_FLOW = 1;
	/** Flow for each mm/h on 25 km² of which 60 % runs off, m³/s. */
	private static final double FLOW_PER_RAIN = 25e6 * 0.6 / 1000 / 3600;
	/** n / (B √I) for n = 0.035, B = 12 m, I = 1/500. */
	private static final double CHANNEL = 0.035 / (12 * Math.sqrt(1.0 / 500));

	private final int count;
	private final boolean storm;
	private final double firstHour = LocalTime.now().toSecondOfDay() / 3600.0;
	private final Json json = new Json();
	private double hours;
	private double flow = BASE_FLOW;
	private double lastHour;

	TownStations(int count, boolean storm) {
		this.count = count;
		this.storm = storm;
	}

	private double rain() {
		return storm && hours < STORM_HOURS ? STORM_PEAK * Math.sin(Math.PI * hours / STORM_HOURS) : 0;
	}

	/** Lets time pass and tells the broker all values. */
	void step(long milliseconds, BrokerRequests broker) {
		double step = milliseconds / MILLISECONDS_PER_HOUR;
		hours += step;
		double target = BASE_FLOW + FLOW_PER_RAIN * rain();
		flow = target + (flow - target) * Math.exp(-step / RESERVOIR_HOURS);
		lastHour = rain() + (lastHour - rain()) * Math.exp(-step);
		var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		try {
			for (int i = 1; i <= count; i++) {
				broker.put("", weather(i, now));
				broker.put("", river(i, now));
			}
		} catch (InvalidEntity ownMistake) {
			throw new IllegalStateException(ownMistake);
		}
	}

	private ObjectNode weather(int number, Instant now) {
		double wave = Math.cos((firstHour + hours - 15) / 24 * 2 * Math.PI);
		var entity = entity("WeatherObserved", "station-" + number, "気象観測点 " + number, number);
		value(entity, "temperature", 18 + 6 * wave, "CEL", now);
		value(entity, "relativeHumidity", Math.min(1, 0.65 - 0.18 * wave + (rain() > 0 ? 0.2 : 0)), "C62", now);
		value(entity, "precipitation", lastHour, "MMT", now);
		entity.putObject("dateObserved").put("type", "Property").putObject("value").put("@type", "DateTime").put("@value", now.toString());
		return entity;
	}

	private ObjectNode river(int number, Instant now) {
		var entity = entity("FloodMonitoring", "river-" + number, "水位計 " + number, number);
		value(entity, "currentLevel", Math.pow(CHANNEL * flow, 0.6), "MTR", now);
		return entity;
	}

	private ObjectNode entity(String type, String name, String title, int number) {
		var entity = json.object().put("id", String.format(Locale.ROOT, "urn:ngsi-ld:%s:%s", type, name)).put("type", type);
		entity.putObject("name").put("type", "Property").put("value", title);
		var point = entity.putObject("location").put("type", "GeoProperty").putObject("value").put("type", "Point");
		point.putArray("coordinates").add(139.15 + number * 0.01).add(35.25 + number * 0.01);
		return entity;
	}

	private static void value(ObjectNode entity, String name, double value, String unitCode, Instant now) {
		entity.putObject(name).put("type", "Property").put("value", Math.round(value * 1000) / 1000.0).put("unitCode", unitCode)
				.put("observedAt", now.toString());
	}
}
