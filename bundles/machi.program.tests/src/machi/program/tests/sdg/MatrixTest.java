package machi.program.tests.sdg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.calculation.Severity;
import machi.calculation.sdg.internal.MatrixCalculator;
import machi.model.core.CoreFactory;
import machi.model.core.Element;
import machi.model.core.Program;
import machi.model.partner.PartnerFactory;
import machi.model.partner.PartnerPlan;
import machi.model.program.InitiativePlan;
import machi.model.program.ProgramFactory;
import machi.model.program.Side;
import machi.scenario.ProgramContent;
import machi.scenario.partner.SdgContribution;
import machi.scenario.program.SdgBinding;

class MatrixTest {

	private final Program program = CoreFactory.eINSTANCE.createProgram();
	private final InitiativePlan plan = ProgramFactory.eINSTANCE.createInitiativePlan();
	private final PartnerPlan partners = PartnerFactory.eINSTANCE.createPartnerPlan();

	private final ProgramContent content = new ProgramContent() {
		@Override
		public Program program() {
			return program;
		}

		@Override
		public <T extends EObject> Optional<T> domain(Class<T> root) {
			return List.of(plan, partners).stream().filter(root::isInstance).map(root::cast).findFirst();
		}

		@Override
		public Optional<EObject> element(String id) {
			return Optional.empty();
		}
	};

	private static <E extends Element> E named(E element, String id) {
		element.setId(id);
		element.setName("名前" + id);
		element.setNameEn("Name " + id);
		return element;
	}

	private void initiative(String id, Side side, String parent, String codes) {
		var initiative = named(ProgramFactory.eINSTANCE.createInitiative(), id);
		initiative.setSide(side);
		initiative.setParent(parent);
		initiative.setSdgCodes(codes);
		plan.getInitiatives().add(initiative);
	}

	private void kpi(String id, String codes) {
		var kpi = named(ProgramFactory.eINSTANCE.createKpi(), id);
		kpi.setSdgCodes(codes);
		plan.getKpis().add(kpi);
	}

	private void partner(String id, String codes, String... activities) {
		var partner = named(PartnerFactory.eINSTANCE.createPartner(), id);
		partner.setSdgCodes(codes);
		for (int i = 0; i < activities.length; i++) {
			var activity = named(PartnerFactory.eINSTANCE.createPartnerActivity(), id + "-" + i);
			activity.setSdgCodes(activities[i]);
			partner.getActivities().add(activity);
		}
		partners.getPartners().add(partner);
	}

	private CalculationResult run() throws CalculationException {
		var calculator = new MatrixCalculator();
		return calculator.calculate(new SdgBinding(List.of(new SdgContribution())).bind(content),
				ParameterValues.of(calculator.descriptor().parameters(), Map.of()), CalculationMonitor.NONE);
	}

	private static Finding finding(CalculationResult result, String rule) {
		return result.findings().stream().filter(found -> found.rule().equals(rule)).findFirst().orElseThrow();
	}

	private static List<String> rules(CalculationResult result) {
		return result.findings().stream().map(Finding::rule).toList();
	}

	/** Kaga l.813-817, l.854-859 and l.902-909: the three sides of the model project. */
	private void kaga() {
		initiative("economy", Side.ECONOMY, null, "7,2\n8,9\n9,5\n12,b\n17,17");
		initiative("society", Side.SOCIETY, null, "4,4\n5,1\n9,5\n10,2\n11,6\n17,17");
		initiative("environment", Side.ENVIRONMENT, null, "7,2\n7,a\n11,6\n12,2\n13,1\n14,1\n15,3\n17,17");
		initiative("environment-1", Side.UNASSIGNED, "environment", null);
	}

	@Test
	void theSidesOfKagaNameTheTargetsThatItsNarrativeNames() throws CalculationException {
		kaga();
		var contexts = run().table("contexts").orElseThrow();
		int targets = contexts.columnIndex("targets");
		assertEquals("7.2、8.9、9.5、12.b、17.17", contexts.row("economy").orElseThrow().cells().get(targets));
		assertEquals("7.2、7.a、11.6、12.2、13.1、14.1、15.3、17.17", contexts.row("environment").orElseThrow().cells().get(targets));
		assertEquals("4、5、9、10、11、17", contexts.row("society").orElseThrow().cells().get(contexts.columnIndex("goals")));
	}

	@Test
	void theMatrixCountsTargetsByGoal() throws CalculationException {
		kaga();
		initiative("whole", Side.ECONOMY, null, "ゴール13");
		var matrix = run().table("matrix").orElseThrow();
		assertEquals(Optional.of(BigDecimal.TWO), matrix.number("environment", "goal7"));
		assertEquals(Optional.of(BigDecimal.ONE), matrix.number("economy", "goal7"));
		assertEquals(Optional.empty(), matrix.number("society", "goal7"));
		assertEquals(Optional.of(BigDecimal.ZERO), matrix.number("whole", "goal13"), "the goal, none of its targets");
	}

	@Test
	void anInitiativeBelongsToTheSideOfTheOneAboveIt() throws CalculationException {
		kaga();
		var matrix = run().table("matrix").orElseThrow();
		assertEquals(matrix.row("environment").orElseThrow().cells().get(1), matrix.row("environment-1").orElseThrow().cells().get(1));
	}

	@Test
	void everyGoalIsCountedForInitiativesIndicatorsAndPartners() throws CalculationException {
		kaga();
		kpi("co2", "7.2; 13.2");
		partner("company", "ゴール7", "7.2", "7,3");
		partner("school", null, "4.7");
		var goals = run().table("goals").orElseThrow();
		assertEquals(17, goals.rows().size());
		assertEquals(Optional.of(BigDecimal.TWO), goals.number("goal-7", "initiatives"));
		assertEquals(Optional.of(BigDecimal.ONE), goals.number("goal-13", "kpis"));
		assertEquals(Optional.of(BigDecimal.ONE), goals.number("goal-7", "partners"), "a partner counts once");
		assertEquals(Optional.of(BigDecimal.ONE), goals.number("goal-4", "partners"));
	}

	@Test
	void goalsThatNobodyNamesAreOneFinding() throws CalculationException {
		kaga();
		var uncovered = finding(run(), "sdg.goal.uncovered");
		assertEquals(Severity.INFO, uncovered.severity());
		// economy, society and environment together name 4 5 7 8 9 10 11 12 13 14 15 17
		assertEquals("取組・KPI・パートナーのいずれも掲げていないゴール: 1 貧困をなくそう、2 飢餓をゼロに、3 すべての人に健康と福祉を、6 安全な水とトイレを世界中に、16 平和と公正をすべての人に",
				uncovered.message().japanese());
		partner("all", "1 2 3 6 16");
		assertTrue(rules(run()).stream().noneMatch("sdg.goal.uncovered"::equals));
	}

	@Test
	void anInitiativeWithoutAGoalIsReportedUnlessItsFamilyOrAPriorityHasOne() throws CalculationException {
		kaga();
		initiative("lonely", Side.ECONOMY, "nowhere", null);
		initiative("prior", Side.ECONOMY, null, null);
		initiative("above", Side.ECONOMY, null, " ");
		initiative("below", Side.ECONOMY, "above", "3.8");
		initiative("circle-1", Side.ECONOMY, "circle-2", null);
		initiative("circle-2", Side.ECONOMY, "circle-1", null);
		var priority = named(ProgramFactory.eINSTANCE.createGoalPriority(), "priority");
		priority.setInitiative("prior");
		priority.setSdgCodes("9.1");
		plan.getPriorities().add(priority);
		var unmapped = finding(run(), "sdg.initiative.unmapped");
		assertEquals(List.of("lonely", "circle-1", "circle-2"),
				unmapped.places().stream().map(place -> place.subject().elementId()).toList());
	}

	@Test
	void wrongCodesAreReportedWithTheirPlaceAndTheRestIsRead() throws CalculationException {
		initiative("wrong", Side.ECONOMY, null, "7,2、17,20、17,203");
		kpi("plain", null);
		var result = run();
		assertEquals(List.of("sdg.code.unknown", "sdg.code.unreadable", "sdg.goal.uncovered", "sdg.kpi.unmapped"), rules(result));
		var unknown = finding(result, "sdg.code.unknown");
		assertEquals(Severity.ERROR, unknown.severity());
		assertTrue(unknown.message().english().contains("「17,20」"), unknown.message().english());
		assertEquals("sdgCodes", unknown.places().getFirst().subject().attribute());
		assertEquals(Severity.WARNING, finding(result, "sdg.code.unreadable").severity());
		assertEquals("7.2", result.table("contexts").orElseThrow().rows().getFirst().cells().get(2));
	}

	@Test
	void aProgramWithoutGoalsHasNoGapsInThem() throws CalculationException {
		initiative("solar", Side.ENVIRONMENT, null, null);
		var result = run();
		assertEquals(List.of(), result.tables());
		assertEquals(List.of(), result.findings());
	}

	@Test
	void twoElementsOfOneIdAreRefusedWithTheirName() {
		initiative("same", Side.ECONOMY, null, "7.2");
		initiative("same", Side.ECONOMY, null, "7.3");
		assertEquals("same", assertThrows(CalculationException.class, this::run).value());
	}

	@Test
	void theOrderOfRegistersDoesNotChangeTheCounts() throws CalculationException {
		kaga();
		var before = run().table("goals").orElseThrow();
		var reversed = new ArrayList<>(plan.getInitiatives()).reversed();
		plan.getInitiatives().clear();
		plan.getInitiatives().addAll(reversed);
		assertEquals(before, run().table("goals").orElseThrow());
	}
}
