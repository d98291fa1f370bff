package machi.calculation.dispatch;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * A stationary battery; efficiencies are those between its terminals at the site and the stored energy.
 *
 * @param capacityKwh         nominal energy
 * @param chargeKw            largest charging power, at the site
 * @param dischargeKw         largest discharging power, at the site
 * @param chargeEfficiency    stored per charged energy, above 0 to 1
 * @param dischargeEfficiency given per stored energy, above 0 to 1
 * @param minimumSoc          part of the capacity that is never used, 0 to 1
 * @param maximumSoc          part of the capacity it is charged to, 0 to 1
 * @param initialSoc          at the beginning of the first step
 * @param standbyLossKw       drawn from the stored energy at the beginning of every step, down to the lower limit
 */
public record Battery(Subject subject, double capacityKwh, double chargeKw, double dischargeKw, double chargeEfficiency,
		double dischargeEfficiency, double minimumSoc, double maximumSoc, double initialSoc, double standbyLossKw,
		Ageing ageing) {

	/**
	 * Linear ageing by throughput and by calendar; the larger share of both ends the life, as in HOMER Pro (storage life =
	 * lesser of lifetime throughput per annual throughput and float life; user manual, "Storage Bank Life").
	 *
	 * @param cycleLife         full equivalent cycles until the end of life
	 * @param calendarLifeYears years until the end of life when it only stands
	 * @param endOfLifeShare    part of the nominal energy that is left at the end of life, 0 to 1
	 */
	public record Ageing(double cycleLife, double calendarLifeYears, double endOfLifeShare) {

		/** @throws IllegalArgumentException when a value is out of its range, naming it */
		public Ageing {
			if (!(cycleLife > 0 && calendarLifeYears > 0 && endOfLifeShare >= 0 && endOfLifeShare <= 1)) {
				throw new IllegalArgumentException("ageing: cycleLife " + cycleLife + ", calendarLifeYears "
						+ calendarLifeYears + ", endOfLifeShare " + endOfLifeShare + " are out of range");
			}
		}

		/** Years until the end of life with so many full equivalent cycles a year. */
		public double lifeYears(double cyclesPerYear) {
			return 1 / Math.max(cyclesPerYear / cycleLife, 1 / calendarLifeYears);
		}

		/** Part of the nominal energy that is left after so many years with so many full equivalent cycles a year. */
		public double capacityShare(double years, double cyclesPerYear) {
			return Math.max(0, 1 - (1 - endOfLifeShare) * years / lifeYears(cyclesPerYear));
		}
	}

	/** @throws IllegalArgumentException when a value is out of its range, naming it */
	public Battery {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(ageing);
		require(capacityKwh >= 0 && chargeKw >= 0 && dischargeKw >= 0, "size", subject);
		require(chargeEfficiency > 0 && chargeEfficiency <= 1, "chargeEfficiency", subject);
		require(dischargeEfficiency > 0 && dischargeEfficiency <= 1, "dischargeEfficiency", subject);
		require(minimumSoc >= 0 && minimumSoc <= maximumSoc && maximumSoc <= 1, "window of the state of charge", subject);
		require(initialSoc >= minimumSoc && initialSoc <= maximumSoc, "initialSoc", subject);
		require(standbyLossKw >= 0, "standbyLossKw", subject);
	}

	private static void require(boolean right, String name, Subject subject) {
		if (!right) {
			throw new IllegalArgumentException("battery " + subject.elementId() + ": " + name + " is out of range");
		}
	}

	/** The same battery with other energy and power, as a sweep varies them. */
	public Battery sized(double otherCapacityKwh, double otherPowerKw) {
		return new Battery(subject, otherCapacityKwh, otherPowerKw, otherPowerKw, chargeEfficiency, dischargeEfficiency,
				minimumSoc, maximumSoc, initialSoc, standbyLossKw, ageing);
	}
}
