package machi.simulation.tests.plant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.calculation.plant.CatchmentTransfer;
import machi.calculation.plant.FlowDurationCurve;
import machi.calculation.plant.HydroPlant;
import machi.calculation.plant.RunOfRiver;
import machi.calculation.plant.Turbine;
import machi.calculation.plant.TurbineKind;

class HydroTest {

	private static final Subject PLANT = Subject.of("hydro-1", "小水力");

	private static HydroPlant plant(Turbine turbine, double head, double loss, double design, double minimum,
			double environment) {
		return new HydroPlant(PLANT, head, loss, design, minimum, environment, turbine, 0.95, 0.02, Double.POSITIVE_INFINITY);
	}

	private static Turbine formula(TurbineKind kind) {
		return new Turbine.ByFormula(kind, 2, Turbine.ByFormula.USUAL);
	}

	/**
	 * By hand: 1.0 m3/s in the river, 0.2 stay, 0.8 of the design flow of 1.0 go through. Loss of head 5 % × 0.8² = 3.2 % of
	 * 50 m, so 48.4 m remain. 9.81 × 0.8 × 48.4 × 0.85 × 0.95 × 0.98 = 300.5 kW.
	 */
	@Test
	void powerIsWaterTimesHeadTimesEfficiencies() throws CalculationException {
		var turbine = new Turbine.ByCurve(List.of(0.4, 0.8, 1.0), List.of(0.7, 0.85, 0.8));
		var river = RunOfRiver.of(plant(turbine, 50, 0.05, 1.0, 0.3, 0.2));
		assertEquals(9.81 * 0.8 * 48.4 * 0.85 * 0.95 * 0.98, river.kilowatts(1.0), 1e-9);
		// half way between two points of the curve: (0.7 + 0.85) / 2
		assertEquals(0.775, river.efficiency(0.6), 1e-12);
		assertEquals(0.7, river.efficiency(0.35), 1e-12);
	}

	@Test
	void turbineStandsBelowItsSmallestFlowAndTakesNoMoreThanItsDesignFlow() throws CalculationException {
		var river = RunOfRiver.of(plant(formula(TurbineKind.CROSS_FLOW), 30, 0.05, 1.0, 0.3, 0.2));
		assertEquals(0, river.kilowatts(0.1));
		assertEquals(0, river.kilowatts(0.49));
		assertTrue(river.kilowatts(0.51) > 0);
		assertEquals(river.kilowatts(1.2), river.kilowatts(50), 0);
		assertEquals(0.3, river.usableFlow(0.5), 1e-12);
		assertEquals(1.0, river.usableFlow(9), 0);
	}

	@Test
	void generatorLimitsThePower() throws CalculationException {
		var limited = new HydroPlant(PLANT, 50, 0, 1, 0, 0, formula(TurbineKind.FRANCIS), 0.95, 0, 100);
		assertEquals(100, RunOfRiver.of(limited).kilowatts(1.0), 0);
	}

	/**
	 * RETScreen textbook, appendix A, worked by hand. Cross-flow at half flow: 0.79 − 0.15 × 0.5 − 1.37 × 0.5^14 = 0.714916.
	 * Kaplan, 5 m, 10 m3/s: n_q = 800/√5 = 357.771, (187.771/700)² = 0.071954, d = 0.46 × 10^0.473 = 1.36699, correction
	 * 0.166954 × (1 − 0.789 × 1.36699^−0.2) = 0.043211, e_p = 0.905 − 0.071954 + 0.043211 − 0.0305 + 0.0225 = 0.868257;
	 * peak at 7.5 m3/s. Pelton, 2 jets, 100 m, 0.5 m3/s: n = 31 √25 = 155, d = 49.4 × 10 × 2^0.02 / 155 = 3.23164,
	 * e_p = 0.864 × 3.23164^0.04 = 0.905503, peak at 0.664 × 0.5 = 0.332 m3/s.
	 */
	@Test
	void formulasGiveTheEfficienciesOfTheTextbook() throws CalculationException {
		assertEquals(0.79 - 0.075 - 1.37 * Math.pow(0.5, 14),
				RunOfRiver.of(plant(formula(TurbineKind.CROSS_FLOW), 30, 0, 2, 0, 0)).efficiency(1), 1e-12);
		assertEquals(0.868257, RunOfRiver.of(plant(formula(TurbineKind.KAPLAN), 5, 0, 10, 0, 0)).efficiency(7.5), 1e-5);
		var pelton = RunOfRiver.of(plant(formula(TurbineKind.PELTON), 100, 0, 0.5, 0, 0));
		assertEquals(0.905503, pelton.efficiency(0.332), 1e-5);
		// full flow: (0.332 − 0.5)/0.332 = −0.506024; 1 − 1.36 × 0.506024^6.4 = 0.982618
		assertEquals(0.905503 * (1 - 1.36 * Math.pow(0.5060241, 6.4)), pelton.efficiency(0.5), 1e-5);
	}

	/**
	 * Francis, 64 m, 1 m3/s: n_q = 75, (19/256)² = 0.0055084, d = 0.46, correction 0.0865084 × (1 − 0.789 × 0.46^−0.2) =
	 * 0.0067858, e_p = 0.919 − 0.0055084 + 0.0067858 − 0.0305 + 0.0225 = 0.9122774; Q_p = 0.65 × 75^0.05 = 0.806620; at full
	 * load 0.0072 × 75^0.4 = 4.0495 % less.
	 */
	@Test
	void francisPeaksBelowItsDesignFlow() throws CalculationException {
		var francis = RunOfRiver.of(plant(formula(TurbineKind.FRANCIS), 64, 0, 1, 0, 0));
		double peakFlow = 0.65 * Math.pow(75, 0.05);
		assertEquals(0.9122774, francis.efficiency(peakFlow), 1e-5);
		assertEquals(0.9122774 * (1 - 0.0072 * Math.pow(75, 0.4)), francis.efficiency(1), 1e-5);
		assertEquals(francis.efficiency(Math.nextDown(peakFlow)), francis.efficiency(Math.nextUp(peakFlow)), 1e-9);
	}

	@Test
	void noTurbineGivesMoreThanTheWaterHas() {
		var random = new SplittableRandom(3);
		int held = 0;
		for (int i = 0; i < 5000; i++) {
			var kind = TurbineKind.values()[random.nextInt(4)];
			double head = random.nextDouble(1, 500);
			double design = random.nextDouble(0.01, 30);
			double flow = random.nextDouble(0, 40);
			try {
				var river = RunOfRiver
						.of(plant(formula(kind), head, random.nextDouble(0, 0.3), design, 0.1, random.nextDouble(0, 2)));
				double power = river.kilowatts(flow);
				assertTrue(power >= 0 && power <= 9.81 * Math.min(flow, design) * head,
						kind + " " + head + " " + design + " " + flow);
				assertTrue(river.usableFlow(flow) <= flow);
				held++;
			} catch (CalculationException outsideTheFormula) {
				assertEquals("grossHeadM", outsideTheFormula.subject().attribute());
			}
		}
		assertTrue(held > 3000, "most machines are within the formulas: " + held);
	}

	/** 0, 1, 2, 3, 4 m3/s in equal shares of time; each interval counts the mean of its ends. */
	@Test
	void energyOfTheCurveIsTheMeanOfItsIntervals() throws CalculationException {
		var turbine = new Turbine.ByCurve(List.of(1.0), List.of(0.8));
		var river = RunOfRiver.of(plant(turbine, 10, 0, 2, 0, 0));
		var curve = new FlowDurationCurve(List.of(4.0, 3.0, 2.0, 1.0, 0.0));
		double full = 9.81 * 2 * 10 * 0.8 * 0.95 * 0.98;
		// intervals: full, full, (full + half) / 2, (half + 0) / 2 = 3 full of 4
		assertEquals(full * 3 / 4 * 8760 * 0.9, river.energyKwh(curve, 8760, 0.1), 1e-6);
		assertEquals(List.of(2.0, 2.0, 2.0, 1.0, 0.0), river.usable(curve).flowsM3s());
	}

	@Test
	void durationCurveOfASeriesIsTheSeriesInDescendingOrder() {
		var curve = FlowDurationCurve.of(new double[] { 3, 1, 5, 2, 4 }, 4);
		assertEquals(List.of(5.0, 4.0, 3.0, 2.0, 1.0), curve.flowsM3s());
		assertEquals(4.5, curve.at(0.125), 1e-12);
		// five steps stand for the shares 10 %, 30 %, 50 %, 70 % and 90 %; the wettest gets the first
		assertArrayEquals(new double[] { 3.0, 4.6, 1.4, 2.2, 3.8 }, curve.arranged(new double[] { 7, 9, 0, 2, 8 }), 1e-12);
	}

	@Test
	void arrangedSeriesHasTheCurveAgain() {
		var random = new SplittableRandom(11);
		for (int run = 0; run < 50; run++) {
			var flows = random.doubles(200, 0.1, 30).toArray();
			var curve = FlowDurationCurve.of(flows, 40);
			var arranged = curve.arranged(random.doubles(8760).toArray());
			var again = FlowDurationCurve.of(arranged, 40);
			for (int i = 1; i < 40; i++) {
				assertEquals(curve.flowsM3s().get(i), again.flowsM3s().get(i), 0.01);
			}
			assertTrue(Arrays.stream(arranged).max().orElseThrow() <= curve.at(0));
		}
	}

	/** 120 km2 against 80 km2: two thirds of 6 m3/s are 4 m3/s. */
	@Test
	void flowIsTransferredByTheRatioOfCatchments() throws CalculationException {
		var transfer = new CatchmentTransfer(PLANT, 120, 80, 1);
		assertArrayEquals(new double[] { 4, 0, Double.NaN }, transfer.flows(new double[] { 6, 0, Double.NaN }), 1e-12);
		assertThrows(CalculationException.class, () -> new CatchmentTransfer(PLANT, 0, 80, 1).flows(new double[] { 1 }));
	}

	@Test
	void wrongInputIsNamed() {
		refused("grossHeadM", plant(formula(TurbineKind.FRANCIS), -5, 0, 1, 0, 0));
		refused("designFlowM3s", plant(formula(TurbineKind.FRANCIS), 50, 0, Double.NaN, 0, 0));
		refused("headLossShare", plant(formula(TurbineKind.FRANCIS), 50, 1.2, 1, 0, 0));
		refused("environmentalFlowM3s", plant(formula(TurbineKind.FRANCIS), 50, 0, 1, 0, -1));
		refused("grossHeadM", plant(formula(TurbineKind.FRANCIS), 1, 0, 1, 0, 0));
		refused("turbineCurve", plant(new Turbine.ByCurve(List.of(0.5, 0.4), List.of(0.8, 0.8)), 50, 0, 1, 0, 0));
		refused("turbineCurve", plant(new Turbine.ByCurve(List.of(0.5), List.of()), 50, 0, 1, 0, 0));
		var gap = assertThrows(CalculationException.class,
				() -> RunOfRiver.of(plant(formula(TurbineKind.FRANCIS), 50, 0, 1, 0, 0)).kilowatts(new double[] { 1, Double.NaN }));
		assertEquals("flow[1]", gap.subject().attribute());
		assertTrue(gap.reason().in(Locale.JAPANESE).contains("m3/s"));
	}

	private static void refused(String attribute, HydroPlant plant) {
		var refused = assertThrows(CalculationException.class, () -> RunOfRiver.of(plant));
		assertEquals(attribute, refused.subject().attribute());
	}
}
