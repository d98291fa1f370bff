package machi.scenario.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.cost.BudgetAmount;
import machi.calculation.cost.FundedInitiative;
import machi.calculation.cost.FundingInput;
import machi.calculation.cost.FundingSource;
import machi.calculation.cost.PhasedItem;
import machi.calculation.cost.PlannedFunding;
import machi.calculation.cost.Side;
import machi.model.program.BudgetLine;
import machi.model.program.CostItem;
import machi.model.program.FundingKind;
import machi.model.program.FundingLine;
import machi.model.program.GrantProgram;
import machi.model.program.Initiative;
import machi.model.program.InitiativePlan;
import machi.model.program.ProgramPackage.Literals;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads initiatives with their sides, stated budgets, cost items with their years, sources of money and planned amounts. */
@Component(service = InputBinding.class)
public final class FundingBinding implements InputBinding<FundingInput> {

	@Override
	public String calculatorId() {
		return "cost.funding";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(InitiativePlan.class, plan -> !plan.getCostItems().isEmpty() || !plan.getBudgetLines().isEmpty() || !plan.getFundingLines().isEmpty(), "no cost, budget or funding", "事業費・財源なし");
	}

	@Override
	public FundingInput bind(ProgramContent content) throws CalculationException {
		var plan = Plans.required(content);
		var budget = new ArrayList<BudgetAmount>();
		for (var line : plan.getBudgetLines()) {
			budget.add(budget(line));
		}
		var items = new ArrayList<PhasedItem>();
		for (var item : plan.getCostItems()) {
			items.add(item(item));
		}
		var sources = new ArrayList<FundingSource>();
		for (var program : plan.getGrantPrograms()) {
			sources.add(source(program));
		}
		var planned = new ArrayList<PlannedFunding>();
		for (var line : plan.getFundingLines()) {
			planned.add(planned(line));
		}
		return new FundingInput(initiatives(plan), budget, items, sources, planned, spreadScale(content));
	}

	/** Thousand yen, unless the program declares other decimals. */
	static int spreadScale(ProgramContent content) {
		return ModelReader.rounding(content.program(), "cost.funding/phased", RoundingPolicy.halfUp(0)).rounding().scale();
	}

	private static List<FundedInitiative> initiatives(InitiativePlan plan) {
		var byId = plan.getInitiatives().stream()
				.collect(Collectors.toMap(initiative -> ModelReader.text(initiative.getId()), Function.identity(), (one, other) -> one));
		return plan.getInitiatives().stream().map(initiative -> new FundedInitiative(ModelReader.subject(initiative),
				ModelReader.name(initiative), ModelReader.text(initiative.getParent()), side(initiative, byId))).toList();
	}

	/** Its own side, else that of the nearest initiative above that has one. */
	private static Side side(Initiative initiative, Map<String, Initiative> byId) {
		var seen = new HashSet<Initiative>();
		var next = initiative;
		while (next != null && seen.add(next)) {
			var side = Side.valueOf(next.getSide().getName());
			if (side != Side.UNASSIGNED) {
				return side;
			}
			next = byId.get(ModelReader.text(next.getParent()));
		}
		return Side.UNASSIGNED;
	}

	private static BudgetAmount budget(BudgetLine line) throws CalculationException {
		return new BudgetAmount(ModelReader.subject(line, Literals.BUDGET_LINE__AMOUNT_THOUSAND_YEN.getName()),
				ModelReader.text(line.getInitiative()),
				Plans.requiredYear(line, line.getFiscalYear(), Literals.BUDGET_LINE__FISCAL_YEAR.getName()),
				ModelReader.required(line, Literals.BUDGET_LINE__AMOUNT_THOUSAND_YEN));
	}

	private static PhasedItem item(CostItem item) throws CalculationException {
		var phases = CostYears.phases(item);
		var cost = CostYears.cost(item);
		return new PhasedItem(ModelReader.subject(item), ModelReader.name(item), ModelReader.text(item.getInitiative()),
				ModelReader.text(item.getGrantProgram()), cost, Optional.ofNullable(item.getEligibleCostThousandYen()).orElse(cost),
				Plans.optionalYear(item, item.getFiscalYear(), Literals.COST_ITEM__FISCAL_YEAR.getName()),
				Plans.optionalYear(item, item.getEndFiscalYear(), Literals.COST_ITEM__END_FISCAL_YEAR.getName()), phases);
	}

	private static FundingSource source(GrantProgram program) throws CalculationException {
		return new FundingSource(ModelReader.subject(program), ModelReader.name(program), program.getKind() == FundingKind.OWN_FUNDS,
				program.getRates().isEmpty() ? Plans.rate(program, program.getDefaultRate(), Literals.GRANT_PROGRAM__DEFAULT_RATE.getName())
						: Optional.empty(),
				Optional.ofNullable(program.getCapThousandYen()),
				Plans.optionalYear(program, program.getStartFiscalYear(), Literals.GRANT_PROGRAM__START_FISCAL_YEAR.getName()),
				Plans.optionalYear(program, program.getEndFiscalYear(), Literals.GRANT_PROGRAM__END_FISCAL_YEAR.getName()));
	}

	private static PlannedFunding planned(FundingLine line) throws CalculationException {
		return new PlannedFunding(ModelReader.subject(line, Literals.FUNDING_LINE__AMOUNT_THOUSAND_YEN.getName()),
				ModelReader.text(line.getInitiative()),
				Plans.optionalYear(line, line.getFiscalYear(), Literals.FUNDING_LINE__FISCAL_YEAR.getName()),
				ModelReader.text(line.getGrantProgram()), ModelReader.required(line, Literals.FUNDING_LINE__AMOUNT_THOUSAND_YEN));
	}
}
