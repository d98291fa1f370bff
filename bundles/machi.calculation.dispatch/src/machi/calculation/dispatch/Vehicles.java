package machi.calculation.dispatch;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * Vehicles of one kind that leave and return together, at chargers behind a site's meter. At the beginning they
 * are as full as they want to be at departure.
 *
 * @param count               number of vehicles; all other values are for one
 * @param capacityKwh         nominal energy of the traction battery
 * @param chargeKw            largest power of its charger
 * @param dischargeKw         largest power back to the site (V2H, V2X); 0 when it only charges
 * @param chargeEfficiency    stored per charged energy, above 0 to 1
 * @param dischargeEfficiency given per stored energy, above 0 to 1
 * @param minimumSoc          never fallen below by giving to the site, 0 to 1
 * @param departureSoc        wanted when it leaves, 0 to 1
 * @param present             one per step: at the charger
 * @param tripKwh             one per step: driven energy; taken off, with that of earlier steps on the road, when it is back
 */
public record Vehicles(Subject subject, int count, double capacityKwh, double chargeKw, double dischargeKw,
		double chargeEfficiency, double dischargeEfficiency, double minimumSoc, double departureSoc, boolean[] present,
		double[] tripKwh) {

	public Vehicles {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(present);
		Objects.requireNonNull(tripKwh);
	}
}
