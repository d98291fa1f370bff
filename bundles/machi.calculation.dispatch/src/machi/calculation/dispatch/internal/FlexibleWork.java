package machi.calculation.dispatch.internal;

import java.util.Optional;

import machi.calculation.dispatch.FlexibleLoad;

/** The flexible load of a site along the steps; one without power stands for none. */
final class FlexibleWork {

	private final double maximumKw;
	private final double dailyKwh;
	private final double hours;

	private double remainingKwh;
	private int lastStep;

	double limitKw;
	double needKw;
	double shortKwh;

	FlexibleWork(Optional<FlexibleLoad> load, double hours) {
		maximumKw = load.map(FlexibleLoad::maximumKw).orElse(0.0);
		dailyKwh = load.map(FlexibleLoad::dailyKwh).orElse(0.0);
		this.hours = hours;
	}

	boolean isEmpty() {
		return maximumKw == 0;
	}

	/** The work of a day that the grid covers in part is that part of the daily energy. */
	void openDay(StepCalendar.Day day) {
		remainingKwh = dailyKwh * day.share();
		lastStep = day.end() - 1;
	}

	void open(int step) {
		if (dailyKwh > 0) {
			limitKw = Math.min(maximumKw, remainingKwh / hours);
			needKw = Math.min(limitKw, Math.max(0, remainingKwh / hours - (lastStep - step) * maximumKw));
		} else {
			limitKw = maximumKw;
		}
	}

	void close(int step, double kw) {
		if (dailyKwh > 0) {
			remainingKwh = Math.max(0, remainingKwh - kw * hours);
			if (step == lastStep && remainingKwh > 1e-9 * dailyKwh) {
				shortKwh += remainingKwh;
			}
		}
	}
}
