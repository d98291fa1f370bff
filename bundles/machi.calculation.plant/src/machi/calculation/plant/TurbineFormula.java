package machi.calculation.plant;

/**
 * Efficiency of a turbine by the empirical formulas of RETScreen.
 * <p>
 * Source: CANMET Energy Technology Centre, <i>Clean Energy Project Analysis: RETScreen Engineering &amp; Cases Textbook, Small
 * Hydro Project Analysis</i>, Natural Resources Canada 2004, appendix A (turbine efficiency formulae). Names as there: e_p peak
 * efficiency, Q_p flow of the peak, n_q specific speed, d diameter of the runner.
 */
final class TurbineFormula {

	private final TurbineKind kind;
	private final double designFlow;
	private final double peakFlow;
	private final double peakEfficiency;
	private final double exponent;
	private final double factor;
	private final double fullLoadEfficiency;

	private TurbineFormula(TurbineKind kind, double designFlow, double peakFlow, double peakEfficiency, double exponent,
			double factor, double fullLoadEfficiency) {
		this.kind = kind;
		this.designFlow = designFlow;
		this.peakFlow = peakFlow;
		this.peakEfficiency = peakEfficiency;
		this.exponent = exponent;
		this.factor = factor;
		this.fullLoadEfficiency = fullLoadEfficiency;
	}

	/** @param headM rated head: gross head less the largest loss */
	static TurbineFormula of(Turbine.ByFormula turbine, double headM, double designFlow) {
		return switch (turbine.kind()) {
		case FRANCIS -> francis(turbine, headM, designFlow);
		case KAPLAN -> kaplan(turbine, headM, designFlow);
		case PELTON -> pelton(turbine.jets(), headM, designFlow);
		case CROSS_FLOW -> new TurbineFormula(TurbineKind.CROSS_FLOW, designFlow, designFlow, 0.79, 14, 1.37, 0.79);
		};
	}

	/** d = k Q_d^0.473 with k = 0.46 for d below 1.8 m and 0.41 from there on; between the two branches 1.8 m. */
	private static double runnerSize(double designFlow) {
		double small = 0.46 * Math.pow(designFlow, 0.473);
		return small < 1.8 ? small : Math.max(1.8, 0.41 * Math.pow(designFlow, 0.473));
	}

	private static TurbineFormula francis(Turbine.ByFormula turbine, double headM, double designFlow) {
		double specificSpeed = 600 / Math.sqrt(headM);
		double bySpeed = Math.pow((specificSpeed - 56) / 256, 2);
		double bySize = (0.081 + bySpeed) * (1 - 0.789 * Math.pow(runnerSize(designFlow), -0.2));
		double peak = 0.919 - bySpeed + bySize - 0.0305 + 0.005 * turbine.coefficient();
		double drop = 0.0072 * Math.pow(specificSpeed, 0.4);
		return new TurbineFormula(TurbineKind.FRANCIS, designFlow, 0.65 * designFlow * Math.pow(specificSpeed, 0.05), peak,
				3.94 - 0.0195 * specificSpeed, 1.25, (1 - drop) * peak);
	}

	private static TurbineFormula kaplan(Turbine.ByFormula turbine, double headM, double designFlow) {
		double specificSpeed = 800 / Math.sqrt(headM);
		double bySpeed = Math.pow((specificSpeed - 170) / 700, 2);
		double bySize = (0.095 + bySpeed) * (1 - 0.789 * Math.pow(runnerSize(designFlow), -0.2));
		double peak = 0.905 - bySpeed + bySize - 0.0305 + 0.005 * turbine.coefficient();
		return new TurbineFormula(TurbineKind.KAPLAN, designFlow, 0.75 * designFlow, peak, 6, 3.5, peak);
	}

	private static TurbineFormula pelton(int jets, double headM, double designFlow) {
		double speed = 31 * Math.sqrt(headM * designFlow / jets);
		double diameter = 49.4 * Math.sqrt(headM) * Math.pow(jets, 0.02) / speed;
		return new TurbineFormula(TurbineKind.PELTON, designFlow, (0.662 + 0.001 * jets) * designFlow,
				0.864 * Math.pow(diameter, 0.04), 5.6 + 0.4 * jets, 1.31 + 0.025 * jets, 0);
	}

	/** Whether the formulas were fitted to such a head and flow: the peak lies within the flows and is that of a machine. */
	boolean holds() {
		return exponent > 0 && peakEfficiency > 0.3 && peakEfficiency < 1 && peakFlow > 0 && peakFlow <= designFlow;
	}

	/** 0 to 1, for a flow in m3/s from 0 to the design flow. */
	double efficiency(double flow) {
		double off = Math.abs(peakFlow - flow) / peakFlow;
		double efficiency = switch (kind) {
		case FRANCIS -> flow <= peakFlow ? (1 - factor * Math.pow(off, exponent)) * peakEfficiency : abovePeak(flow);
		case KAPLAN, PELTON -> (1 - factor * Math.pow(off, exponent)) * peakEfficiency;
		case CROSS_FLOW -> peakEfficiency - 0.15 * off - factor * Math.pow(off, exponent);
		};
		return Math.max(0, Math.min(1, efficiency));
	}

	private double abovePeak(double flow) {
		double beyond = (flow - peakFlow) / (designFlow - peakFlow);
		return peakEfficiency - beyond * beyond * (peakEfficiency - fullLoadEfficiency);
	}
}
