package machi.operation.control;

import java.util.List;
import java.util.OptionalDouble;

import machi.operation.ControlStatus.Balance;
import machi.quantity.text.LocalizedText;

/**
 * A site as its newest readings show it.
 *
 * @param gridKw    at the connection; positive when imported
 * @param batteries stationary
 * @param vehicles  at chargers that can give back
 * @param missing   readings that are needed and absent or too old; when there are any, the rest is not to be used
 */
record Observation(double gridKw, List<PlantUnit> plants, List<StorageUnit> batteries, List<StorageUnit> vehicles,
		List<ChargerUnit> chargers, List<LocalizedText> missing) {

	Observation {
		plants = List.copyOf(plants);
		batteries = List.copyOf(batteries);
		vehicles = List.copyOf(vehicles);
		chargers = List.copyOf(chargers);
		missing = List.copyOf(missing);
	}

	boolean isComplete() {
		return missing.isEmpty();
	}

	double generationKw() {
		return plants.stream().mapToDouble(PlantUnit::kw).sum();
	}

	double storageKw() {
		return batteries.stream().mapToDouble(StorageUnit::kw).sum() + vehicles.stream().mapToDouble(StorageUnit::kw).sum();
	}

	double chargingKw() {
		return chargers.stream().mapToDouble(ChargerUnit::kw).sum();
	}

	/** What is left of all that flows in: the load without storage and chargers. Meters that disagree can make it negative. */
	double loadKw() {
		return gridKw + generationKw() + storageKw() - chargingKw();
	}

	Balance balance() {
		double usable = batteries.stream().mapToDouble(StorageUnit::usableKwh).sum();
		double stored = batteries.stream().mapToDouble(unit -> unit.stored() * unit.usableKwh()).sum();
		return new Balance(loadKw(), generationKw(), storageKw(), chargingKw(), gridKw,
				usable > 0 ? OptionalDouble.of(100 * stored / usable) : OptionalDouble.empty());
	}
}
