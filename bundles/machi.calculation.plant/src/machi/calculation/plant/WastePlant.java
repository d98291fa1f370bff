package machi.calculation.plant;

import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;

/**
 * A plant that burns municipal waste and makes electricity of it.
 *
 * @param throughputTonnesPerDay waste burnt on a day without outage, t/d
 * @param lowerHeatingValueMj    MJ/kg of wet waste
 * @param grossEfficiency        electricity at the generator over heat of the waste, 0 to 0.6
 * @param ratedKw                rated power of the generator, kW; infinite when only the heat sets it
 * @param ownUseKw               own use of the whole plant while it burns at full throughput, kW; it falls with the throughput
 * @param standstillUseKw        own use that never stops, kW; at least this much is used at any time
 * @param renewableShare         biogenic part of the heat, 0 to 1
 * @param outages                when less or nothing is burnt; where some overlap, the smallest capacity holds
 */
public record WastePlant(Subject subject, double throughputTonnesPerDay, double lowerHeatingValueMj, double grossEfficiency,
		double ratedKw, double ownUseKw, double standstillUseKw, double renewableShare, List<PlantOutage> outages) {

	public WastePlant {
		Objects.requireNonNull(subject);
		outages = List.copyOf(outages);
	}
}
