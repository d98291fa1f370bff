package machi.calculation.tests.energy;

import static machi.calculation.tests.energy.Kasai.cell;
import static machi.calculation.tests.energy.Kasai.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.emission.BehaviourMeasure;
import machi.calculation.emission.ElectricityMeasure;
import machi.calculation.emission.EmissionFactor;
import machi.calculation.emission.EmissionMeasure;
import machi.calculation.emission.FactorReference;
import machi.calculation.emission.MeasureHeading;
import machi.calculation.emission.MeasuresInput;
import machi.calculation.emission.VehicleMeasure;
import machi.calculation.emission.internal.MeasuresCalculator;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.RoundingPolicy.RollUp;
import machi.quantity.text.LocalizedText;

class EmissionMeasuresTest {

	private static final RoundingPolicy ROUND_THEN_SUM = new RoundingPolicy(Rounding.halfUp(1), RollUp.ROUND_THEN_SUM);
	private static final String TRANSPORT = "①運輸";
	private static final String OTHER = "⑦その他";

	/** T18 l.916, l.922, l.929. */
	private static final List<EmissionFactor> FACTORS = List.of(factor("diesel", "2.58", "kg-CO2/L"),
			factor("gasoline", "2.32", "kg-CO2/L"), factor("ch4", "0.00001", "kg-CH4/km"), factor("n2o", "0.000029", "kg-N2O/km"),
			factor("gwp-ch4", "25", ""), factor("gwp-n2o", "298", ""), factor("grid", "0.000318", "t-CO2/kWh"));

	/** T17 l.887-893 with the constants of T18. */
	private static final List<EmissionMeasure> MEASURES = List.of(
			vehicles("fleet-887", "取組1", "3", "8110", "35700", "diesel"), vehicles("fleet-888", "取組1", "11", "400", "6000", "gasoline"),
			new ElectricityMeasure(heading("station-889", TRANSPORT, "取組1", "10"), number("8000"), reference("grid")),
			vehicles("fleet-890", "取組2", "1", "80", "1200", "gasoline"),
			new ElectricityMeasure(heading("lighting-892", OTHER, "取組2", "160"), number("2.1"), reference("grid")),
			new BehaviourMeasure(heading("behaviour-893", OTHER, "取組3", "200"), number("350"), number("20"), reference("grid")));

	private static EmissionFactor factor(String id, String value, String unit) {
		return new EmissionFactor(id, number(value), unit, Kasai.subject(id));
	}

	private static FactorReference reference(String id) {
		return new FactorReference(id, Kasai.subject("element").at("emissionFactor"));
	}

	private static MeasureHeading heading(String id, String measureClass, String number, String quantity) {
		return new MeasureHeading(id, LocalizedText.same(id), measureClass, "", number, number(quantity), "", "", Kasai.subject(id));
	}

	private static VehicleMeasure vehicles(String id, String number, String quantity, String fuel, String distance, String factor) {
		return new VehicleMeasure(heading(id, TRANSPORT, number, quantity), number(fuel), number(distance), reference(factor),
				reference("ch4"), reference("gwp-ch4"), reference("n2o"), reference("gwp-n2o"));
	}

	private static CalculationResult run(List<EmissionFactor> factors, List<EmissionMeasure> measures) throws CalculationException {
		return Kasai.run(new MeasuresCalculator(), new MeasuresInput(factors, measures, ROUND_THEN_SUM));
	}

	@Test
	void everyMeasureAvoidsWhatTheTablePrints() throws CalculationException { // AT07, AT08, T17 l.887-893
		var result = run(FACTORS, MEASURES);
		var ids = MEASURES.stream().map(measure -> measure.heading().id()).toList();
		int compared = 0;
		for (var row : Kasai.table("T17")) {
			for (var id : ids) {
				if (id.endsWith("-" + row.getField(0))) {
					assertEquals(row.getField(6), cell(result, "measures", id, "reductionTonnes"), row.getField(2));
					compared++;
				}
			}
		}
		assertEquals(6, compared);
	}

	@Test
	void subtotalsAndTotalAreSumsOfRoundedRows() throws CalculationException { // AT09, T17 l.891, l.894, l.895
		var result = run(FACTORS, MEASURES);
		assertEquals("100.1", cell(result, "measures", TRANSPORT, "reductionTonnes"));
		assertEquals("53.5", cell(result, "measures", OTHER, "reductionTonnes"));
		assertEquals("153.6", cell(result, "measures", "total", "reductionTonnes"));
	}

	@Test
	void theMeasuresOfEachPrintedNumberAvoidWhatTheTextPrints() throws CalculationException { // AT09, l.910, l.950, l.986
		var result = run(FACTORS, MEASURES);
		assertEquals("99.9", cell(result, "numbers", "取組1", "reductionTonnes"));
		assertEquals("0.3", cell(result, "numbers", "取組2", "reductionTonnes"));
		assertEquals("53.4", cell(result, "numbers", "取組3", "reductionTonnes"));
	}

	@Test
	void theOtherOrderOfRoundingWouldPrintAnotherTotalAndIsTold() throws CalculationException { // A25
		var finding = run(FACTORS, MEASURES).findings().getLast();
		assertEquals("rollup.difference", finding.rule());
		assertEquals(List.of("153.6 t-CO2", "153.7 t-CO2"), finding.places().stream().map(Finding.Place::value).toList());
		var other = Kasai.run(new MeasuresCalculator(), new MeasuresInput(FACTORS, MEASURES, RoundingPolicy.halfUp(1)));
		assertEquals("153.7", cell(other, "measures", "total", "reductionTonnes"));
	}

	@Test
	void factorsInOtherUnitsOfTheSameKindAreConverted() throws CalculationException {
		var factors = new ArrayList<>(FACTORS);
		factors.set(6, factor("grid", "0.318", "kg-CO2/kWh"));
		factors.set(0, factor("diesel", "2580", "g-CO2/L"));
		assertEquals("153.6", cell(run(factors, MEASURES), "measures", "total", "reductionTonnes"));
	}

	@Test
	void aFactorOfTheWrongUnitIsRefusedByName() {
		var factors = new ArrayList<>(FACTORS);
		factors.set(0, factor("diesel", "2.58", "kg-CO2/km"));
		var failure = assertThrows(CalculationException.class, () -> run(factors, MEASURES));
		assertEquals("diesel", failure.subject().elementId());
		assertEquals("unit", failure.subject().attribute());
		assertEquals("kg-CO2/km", failure.value());
	}

	@Test
	void aWarmingPotentialWithAUnitOfItsOwnIsRefused() {
		var factors = new ArrayList<>(FACTORS);
		factors.set(4, factor("gwp-ch4", "25", "kg-CO2/L"));
		assertEquals("gwp-ch4", assertThrows(CalculationException.class, () -> run(factors, MEASURES)).subject().elementId());
	}

	@Test
	void aFactorThatIsNotRegisteredIsRefusedByName() {
		var measures = List.<EmissionMeasure>of(
				new ElectricityMeasure(heading("station-1", TRANSPORT, "", "1"), number("1"), reference("nowhere")));
		var failure = assertThrows(CalculationException.class, () -> run(FACTORS, measures));
		assertEquals("emissionFactor", failure.subject().attribute());
		assertEquals("nowhere", failure.value());
		var unnamed = List.<EmissionMeasure>of(
				new ElectricityMeasure(heading("station-1", TRANSPORT, "", "1"), number("1"), reference("")));
		assertEquals("", assertThrows(CalculationException.class, () -> run(FACTORS, unnamed)).value());
	}

	@Test
	void negativeAmountsAreRefusedByAttribute() {
		assertEquals("annualFuelL", refused(vehicles("fleet-1", "", "1", "-1", "1", "diesel")));
		assertEquals("annualDistanceKm", refused(vehicles("fleet-1", "", "1", "1", "-1", "diesel")));
		assertEquals("quantity", refused(vehicles("fleet-1", "", "-1", "1", "1", "diesel")));
		assertEquals("households",
				refused(new BehaviourMeasure(heading("behaviour-1", OTHER, "", "-1"), number("1"), number("1"), reference("grid"))));
		assertEquals("changeRatePercent",
				refused(new BehaviourMeasure(heading("behaviour-1", OTHER, "", "1"), number("1"), number("101"), reference("grid"))));
	}

	private static String refused(EmissionMeasure measure) {
		return assertThrows(CalculationException.class, () -> run(FACTORS, List.of(measure))).subject().attribute();
	}

	@Test
	void aPlanWithoutMeasuresAvoidsNothing() throws CalculationException {
		assertEquals("0", cell(run(List.of(), List.of()), "measures", "total", "reductionTonnes"));
	}
}
