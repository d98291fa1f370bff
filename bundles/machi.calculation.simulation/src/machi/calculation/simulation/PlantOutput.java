package machi.calculation.simulation;

import java.util.Objects;
import java.util.Optional;

import machi.calculation.photovoltaic.PhotovoltaicArray;
import machi.calculation.plant.BiomassPlant;
import machi.calculation.plant.CatchmentTransfer;
import machi.calculation.plant.HydroPlant;
import machi.calculation.plant.WastePlant;
import machi.calculation.plant.WindPlant;

/** How the output of a plant is found. */
public sealed interface PlantOutput {

	/** Part of its energy that counts as renewable, 0 to 1. */
	default double renewableShare() {
		return 1;
	}

	/** The same power all year, which gives the plan's annual energy: for plants of which nothing else is known. */
	record Constant(double renewableShare) implements PlantOutput {
	}

	/**
	 * PV under a weather.
	 *
	 * @param weather      id in {@link SimulationInput#weathers()}
	 * @param array        of 1 kW; the plant has so many of them as its rated power says
	 * @param scaledToPlan whether the year is brought to the plan's annual energy
	 */
	record Photovoltaic(String weather, PhotovoltaicArray array, boolean scaledToPlan) implements PlantOutput {

		public Photovoltaic {
			Objects.requireNonNull(weather);
			Objects.requireNonNull(array);
		}
	}

	/**
	 * Run-of-river hydro power.
	 *
	 * @param flowM3PerS river flow, one per step, at the gauge when there is a transfer
	 */
	record River(HydroPlant plant, double[] flowM3PerS, Optional<CatchmentTransfer> transfer) implements PlantOutput {

		public River {
			Objects.requireNonNull(plant);
			Objects.requireNonNull(flowM3PerS);
			Objects.requireNonNull(transfer);
		}
	}

	/** Electricity from waste. */
	record Waste(WastePlant plant) implements PlantOutput {

		@Override
		public double renewableShare() {
			return plant.renewableShare();
		}
	}

	/**
	 * Heat and power from wood.
	 *
	 * @param heatKw heat demand, one per step
	 */
	record Wood(BiomassPlant plant, double[] heatKw) implements PlantOutput {

		public Wood {
			Objects.requireNonNull(plant);
			Objects.requireNonNull(heatKw);
		}
	}

	/**
	 * Wind power under a weather.
	 *
	 * @param weather id in {@link SimulationInput#weathers()}
	 */
	record Wind(WindPlant plant, String weather) implements PlantOutput {

		public Wind {
			Objects.requireNonNull(plant);
			Objects.requireNonNull(weather);
		}
	}
}
