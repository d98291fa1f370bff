package machi.calculation.plant;

import java.util.List;
import java.util.Objects;

/** How well a water turbine turns water power into shaft power. */
public sealed interface Turbine {

	/**
	 * Efficiency by the formulas of {@link TurbineFormula}.
	 *
	 * @param jets        of a Pelton turbine, 1 to 6; of no meaning for others
	 * @param coefficient of manufacture and design R_m of a Francis or Kaplan turbine, 2.8 to 6.1; 4.5 where nothing is known
	 */
	record ByFormula(TurbineKind kind, int jets, double coefficient) implements Turbine {

		/** R_m where nothing is known. */
		public static final double USUAL = 4.5;

		public ByFormula {
			Objects.requireNonNull(kind);
		}
	}

	/**
	 * Efficiency as the maker states it; in between it is interpolated, outside it is that of the nearest point.
	 *
	 * @param flowRatio  flow over design flow, ascending, 0 to 1
	 * @param efficiency at these flows, 0 to 1
	 */
	record ByCurve(List<Double> flowRatio, List<Double> efficiency) implements Turbine {

		public ByCurve {
			flowRatio = List.copyOf(flowRatio);
			efficiency = List.copyOf(efficiency);
		}
	}
}
