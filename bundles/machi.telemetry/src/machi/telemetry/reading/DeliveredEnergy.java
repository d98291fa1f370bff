package machi.telemetry.reading;

import java.util.ArrayList;
import java.util.List;

import machi.quantity.time.Quality;

/** Energy of half-hours from readings that each tell the energy of the half-hour that ends at their time. */
public final class DeliveredEnergy {

	private DeliveredEnergy() {
	}

	/** One entry for each half-hour; readings within one, up to and with its end, are added up. */
	public static List<IntervalEnergy> of(ReadingRun readings, HalfHours halfHours) {
		var kwh = new double[halfHours.count()];
		var worst = new Quality[halfHours.count()];
		for (int i = 0; i < readings.size(); i++) {
			int index = HalfHours.containing(readings.millis(i) - 1) - halfHours.first();
			if (index >= 0 && index < kwh.length) {
				var quality = readings.quality(i);
				kwh[index] += readings.value(i);
				worst[index] = worst[index] == null || quality.compareTo(worst[index]) > 0 ? quality : worst[index];
			}
		}
		var result = new ArrayList<IntervalEnergy>(kwh.length);
		for (int i = 0; i < kwh.length; i++) {
			var start = HalfHours.start(halfHours.first() + i);
			result.add(worst[i] == null || worst[i] == Quality.MISSING ? new IntervalEnergy(start, Double.NaN, Quality.MISSING)
					: new IntervalEnergy(start, kwh[i], worst[i]));
		}
		return result;
	}
}
