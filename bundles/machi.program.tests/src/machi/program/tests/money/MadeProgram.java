package machi.program.tests.money;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.model.core.CoreFactory;
import machi.model.core.Element;
import machi.model.core.Program;
import machi.model.program.CostItem;
import machi.model.program.FundingKind;
import machi.model.program.Initiative;
import machi.model.program.InitiativePlan;
import machi.model.program.Milestone;
import machi.model.program.ProgramFactory;
import machi.model.program.Side;
import machi.scenario.InputBinding;
import machi.scenario.ProgramContent;

/** A program that a test enters line by line, as bindings see it. */
final class MadeProgram implements ProgramContent {

	private static final ProgramFactory MAKE = ProgramFactory.eINSTANCE;

	private final Program program = CoreFactory.eINSTANCE.createProgram();
	private final InitiativePlan plan = MAKE.createInitiativePlan();

	@Override
	public Program program() {
		return program;
	}

	InitiativePlan plan() {
		return plan;
	}

	@Override
	public <T extends EObject> Optional<T> domain(Class<T> root) {
		return root.isInstance(plan) ? Optional.of(root.cast(plan)) : Optional.empty();
	}

	@Override
	public Optional<EObject> element(String id) {
		return Optional.empty();
	}

	private static <T extends Element> T named(T element, String id) {
		element.setId(id);
		element.setName(id);
		return element;
	}

	Initiative initiative(String id, Side side, String parent) {
		var initiative = named(MAKE.createInitiative(), id);
		initiative.setSide(side);
		initiative.setParent(parent);
		plan.getInitiatives().add(initiative);
		return initiative;
	}

	void budget(String initiative, int year, String amount) {
		var line = named(MAKE.createBudgetLine(), "budget-" + year + "-" + initiative + "-" + plan.getBudgetLines().size());
		line.setInitiative(initiative);
		line.setFiscalYear(year);
		line.setAmountThousandYen(new BigDecimal(amount));
		plan.getBudgetLines().add(line);
	}

	CostItem item(String id, String initiative, String cost, Integer first, Integer last) {
		var item = named(MAKE.createCostItem(), id);
		item.setInitiative(initiative);
		item.setCostThousandYen(cost == null ? null : new BigDecimal(cost));
		item.setFiscalYear(first);
		item.setEndFiscalYear(last);
		plan.getCostItems().add(item);
		return item;
	}

	/** An item whose phases begin in a year, one amount a year. */
	CostItem phased(String id, String initiative, String cost, int first, String... amounts) {
		var item = item(id, initiative, cost, null, null);
		for (int i = 0; i < amounts.length; i++) {
			var phase = MAKE.createCostPhase();
			phase.setFiscalYear(first + i);
			phase.setAmountThousandYen(new BigDecimal(amounts[i]));
			item.getPhases().add(phase);
		}
		return item;
	}

	void source(String id, FundingKind kind, String rate, String cap, Integer first, Integer last) {
		var source = named(MAKE.createGrantProgram(), id);
		source.setKind(kind);
		source.setDefaultRate(rate);
		source.setCapThousandYen(cap == null ? null : new BigDecimal(cap));
		source.setStartFiscalYear(first);
		source.setEndFiscalYear(last);
		plan.getGrantPrograms().add(source);
	}

	void planned(String id, String initiative, String source, Integer year, String amount) {
		var line = named(MAKE.createFundingLine(), id);
		line.setInitiative(initiative);
		line.setGrantProgram(source);
		line.setFiscalYear(year);
		line.setAmountThousandYen(new BigDecimal(amount));
		plan.getFundingLines().add(line);
	}

	Milestone milestone(String id, Integer year, Integer from, Integer to, String... after) {
		var milestone = named(MAKE.createMilestone(), id);
		milestone.setFiscalYear(year);
		milestone.setStartMonth(from);
		milestone.setEndMonth(to);
		milestone.getAfter().addAll(List.of(after));
		plan.getMilestones().add(milestone);
		return milestone;
	}

	<I extends Record> CalculationResult run(Calculator<I> calculator, InputBinding<I> binding, Map<String, String> parameters)
			throws CalculationException {
		return calculator.calculate(binding.bind(this), ParameterValues.of(calculator.descriptor().parameters(), parameters),
				CalculationMonitor.NONE);
	}

	/** How often each rule found something. */
	static Map<String, Integer> rules(CalculationResult result) {
		var counts = new HashMap<String, Integer>();
		result.findings().forEach(finding -> counts.merge(finding.rule(), 1, Integer::sum));
		return counts;
	}

	static Finding finding(CalculationResult result, String rule) {
		return result.findings().stream().filter(finding -> finding.rule().equals(rule)).findFirst().orElseThrow();
	}
}
