package machi.hardware.meterfile.peer;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the meters of a few sites with solar panels count.
 *
 * @param meters how many sites
 */
record MeterDay(int meters) {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
	private static final Duration HALF_HOUR = Duration.ofMinutes(30);
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	/** Lines for the half hours from one time up to another. */
	String text(Instant from, Instant to) {
		var text = new StringBuilder("供給地点特定番号,年月日,開始時刻,買電電力量(kWh),売電電力量(kWh)\r\n");
		for (int meter = 1; meter <= meters; meter++) {
			for (var time = from; time.isBefore(to); time = time.plus(HALF_HOUR)) {
				var local = time.atZone(JAPAN);
				double grid = grid(meter, local.getHour() + local.getMinute() / 60.0);
				text.append(point(meter)).append(',').append(DATE.format(local)).append(',').append(TIME.format(local)).append(',')
						.append(kwh(Math.max(0, grid))).append(',').append(kwh(Math.max(0, -grid))).append("\r\n");
			}
		}
		return text.toString();
	}

	/** 22 digits: area, kind and a running number. */
	static String point(int meter) {
		return "0600" + "%018d".formatted(1_234_500_000L + meter);
	}

	private static String kwh(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}

	/** kWh in the half hour that begins at this hour: a load with an evening peak less a plant of 5 kW and more. */
	private static double grid(int meter, double hour) {
		double load = 0.4 + 0.8 * Math.exp(-Math.pow((hour - 19) / 2.5, 2));
		double sun = Math.max(0, Math.sin(Math.PI * (hour - 6) / 12));
		return load * (1 + meter % 3) - (2.5 + meter % 4) * 0.7 * sun;
	}
}
