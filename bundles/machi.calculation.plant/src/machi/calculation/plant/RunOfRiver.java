package machi.calculation.plant;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * Power of a run-of-river plant: P = ρ g Q (H − h(Q)) η_t(Q) η_g (1 − own use), with h(Q) = H · loss share · (Q / Q_d)².
 * The rise of the tail water in floods is not modelled.
 */
public final class RunOfRiver {

	public static final String VERSION = "1";
	/** Where the method comes from. */
	public static final String METHOD = "RETScreen Engineering & Cases Textbook, Small Hydro Project Analysis, "
			+ "CANMET Energy Technology Centre 2004: power, head losses and turbine efficiency (appendix A)";

	/** ρ g in kW per m3/s and m: 1000 kg/m3 × 9.81 m/s2 / 1000. */
	private static final double WEIGHT = 9.81;
	private static final double MOST_FLOW = 100_000;

	private final HydroPlant plant;
	private final TurbineFormula formula;
	private final double[] flowRatio;
	private final double[] curve;

	private RunOfRiver(HydroPlant plant) {
		this.plant = plant;
		switch (plant.turbine()) {
		case Turbine.ByFormula byFormula -> {
			formula = TurbineFormula.of(byFormula, plant.grossHeadM() * (1 - plant.headLossShare()), plant.designFlowM3s());
			flowRatio = new double[0];
			curve = new double[0];
		}
		case Turbine.ByCurve byCurve -> {
			formula = null;
			flowRatio = byCurve.flowRatio().stream().mapToDouble(Double::doubleValue).toArray();
			curve = byCurve.efficiency().stream().mapToDouble(Double::doubleValue).toArray();
		}
		}
	}

	/**
	 * The plant, ready to compute.
	 *
	 * @throws CalculationException naming the attribute that is out of its range
	 */
	public static RunOfRiver of(HydroPlant plant) throws CalculationException {
		var subject = plant.subject();
		InputCheck.within(plant.grossHeadM(), 0.5, 2000, "m", subject.at("grossHeadM"));
		InputCheck.within(plant.headLossShare(), 0, 0.9, "", subject.at("headLossShare"));
		InputCheck.within(plant.designFlowM3s(), 0.001, 10_000, "m3/s", subject.at("designFlowM3s"));
		InputCheck.within(plant.minimumFlowShare(), 0, 1, "", subject.at("minimumFlowShare"));
		InputCheck.within(plant.environmentalFlowM3s(), 0, MOST_FLOW, "m3/s", subject.at("environmentalFlowM3s"));
		InputCheck.within(plant.generatorEfficiency(), 0.1, 1, "", subject.at("generatorEfficiency"));
		InputCheck.within(plant.ownUseShare(), 0, 0.99, "", subject.at("ownUseShare"));
		InputCheck.within(plant.ratedKw(), 0, Double.POSITIVE_INFINITY, "kW", subject.at("capacityKw"));
		switch (plant.turbine()) {
		case Turbine.ByFormula turbine -> {
			InputCheck.within(turbine.jets(), 1, 6, "", subject.at("jets"));
			InputCheck.within(turbine.coefficient(), 2.8, 6.1, "", subject.at("turbineCoefficient"));
		}
		case Turbine.ByCurve turbine -> checkCurve(turbine, subject.at("turbineCurve"));
		}
		var ready = new RunOfRiver(plant);
		if (ready.formula != null && !ready.formula.holds()) {
			throw new CalculationException(LocalizedText.of(
					"The formula of this type of turbine does not hold at such a head; "
							+ "another type or the maker's curve was expected",
					"この落差は当該水車形式の効率式の適用範囲外です。別の形式を選ぶか、メーカーの効率曲線を入力してください"), subject.at("grossHeadM"),
					plant.grossHeadM() + " m");
		}
		return ready;
	}

	private static void checkCurve(Turbine.ByCurve turbine, Subject subject) throws CalculationException {
		if (turbine.flowRatio().isEmpty() || turbine.flowRatio().size() != turbine.efficiency().size()) {
			throw new CalculationException(LocalizedText.of("As many efficiencies as flows were expected, at least one",
					"流量比と効率を同数、1組以上入力してください"), subject, turbine.flowRatio().size() + " / " + turbine.efficiency().size());
		}
		double before = -1;
		for (int i = 0; i < turbine.flowRatio().size(); i++) {
			double ratio = InputCheck.within(turbine.flowRatio().get(i), 0, 1, "", subject);
			InputCheck.within(turbine.efficiency().get(i), 0, 1, "", subject);
			if (ratio <= before) {
				throw new CalculationException(LocalizedText.of("Flows in ascending order were expected", "流量比は小さい順に入力してください"),
						subject, Double.toString(ratio));
			}
			before = ratio;
		}
	}

	/**
	 * Mean power of each step, kW.
	 *
	 * @param riverM3s mean flow of the river at the intake, m3/s
	 * @throws CalculationException naming the step whose flow is negative or missing
	 */
	public double[] kilowatts(double[] riverM3s) throws CalculationException {
		var power = new double[riverM3s.length];
		for (int step = 0; step < power.length; step++) {
			double river = riverM3s[step];
			if (!(river >= 0 && river <= MOST_FLOW)) {
				InputCheck.within(river, 0, MOST_FLOW, "m3/s", plant.subject().at("flow[" + step + "]"));
			}
			power[step] = kilowatts(river);
		}
		return power;
	}

	/** Power at a flow of the river in m3/s, kW. */
	public double kilowatts(double riverM3s) {
		double flow = usableFlow(riverM3s);
		if (flow == 0) {
			return 0;
		}
		double ratio = flow / plant.designFlowM3s();
		double head = plant.grossHeadM() * (1 - plant.headLossShare() * ratio * ratio);
		double power = WEIGHT * flow * head * efficiency(flow) * plant.generatorEfficiency() * (1 - plant.ownUseShare());
		return Math.min(power, plant.ratedKw());
	}

	/** What goes through the turbine at a flow of the river, m3/s. */
	public double usableFlow(double riverM3s) {
		double flow = Math.min(plant.designFlowM3s(), riverM3s - plant.environmentalFlowM3s());
		return flow <= 0 || flow < plant.minimumFlowShare() * plant.designFlowM3s() ? 0 : flow;
	}

	/** Efficiency of the turbine at a flow through it in m3/s, 0 to 1. */
	public double efficiency(double flowM3s) {
		return formula != null ? formula.efficiency(flowM3s) : Curve.at(flowRatio, curve, flowM3s / plant.designFlowM3s());
	}

	/** Flow through the turbine by the share of time that it is reached, m3/s. */
	public FlowDurationCurve usable(FlowDurationCurve river) {
		return new FlowDurationCurve(river.flowsM3s().stream().map(this::usableFlow).toList());
	}

	/**
	 * Energy of a time with that flow-duration curve, kWh: the mean of the powers between neighbouring points, as RETScreen
	 * sums it.
	 *
	 * @param hours       length of the time, h
	 * @param outageShare part of the time in which the plant stands still, 0 to 1
	 * @throws CalculationException when the share or the hours are out of range
	 */
	public double energyKwh(FlowDurationCurve river, double hours, double outageShare) throws CalculationException {
		InputCheck.within(hours, 0, 1e6, "h", plant.subject().at("hours"));
		InputCheck.within(outageShare, 0, 1, "", plant.subject().at("outageShare"));
		double sum = 0;
		int intervals = river.flowsM3s().size() - 1;
		for (int i = 0; i < intervals; i++) {
			sum += (kilowatts(river.flowsM3s().get(i)) + kilowatts(river.flowsM3s().get(i + 1))) / 2;
		}
		return sum / intervals * hours * (1 - outageShare);
	}
}
