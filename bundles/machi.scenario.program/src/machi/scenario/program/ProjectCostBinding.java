package machi.scenario.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.cost.CostLine;
import machi.calculation.cost.CostPhasing;
import machi.calculation.cost.CostedInitiative;
import machi.calculation.cost.FundingProgram;
import machi.calculation.cost.GrantTerm;
import machi.calculation.cost.ProjectCostInput;
import machi.calculation.cost.StatedFunding;
import machi.model.core.Element;
import machi.model.program.CostItem;
import machi.model.program.FundingKind;
import machi.model.program.FundingLine;
import machi.model.program.GrantProgram;
import machi.model.program.GrantRate;
import machi.model.program.InitiativePlan;
import machi.model.program.ProgramPackage.Literals;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads cost items, funding programs with their terms, and stated funding. */
@Component(service = InputBinding.class)
public final class ProjectCostBinding implements InputBinding<ProjectCostInput> {

	/** Holds unless the program declares otherwise: grants are cut off to thousand yen. */
	private static final RoundingPolicy CUT_OFF = new RoundingPolicy(Rounding.down(0), RoundingPolicy.RollUp.SUM_THEN_ROUND);

	/** Decimals of a quantity that several years share. */
	private static final int QUANTITY_SCALE = 6;

	@Override
	public String calculatorId() {
		return "cost.project";
	}

	@Override
	public ProjectCostInput bind(ProgramContent content) throws CalculationException {
		var plan = Plans.required(content);
		var programs = new HashSet<String>();
		plan.getGrantPrograms().forEach(program -> programs.add(program.getId()));
		var lines = new ArrayList<CostLine>();
		for (var item : plan.getCostItems()) {
			// what names no year has no place in tables by year; cost.funding shows it
			if (item.getFiscalYear() != null || !item.getPhases().isEmpty()) {
				lines.addAll(lines(item, programs, FundingBinding.spreadScale(content)));
			}
		}
		var stated = new ArrayList<StatedFunding>();
		for (var line : plan.getFundingLines()) {
			if (line.getFiscalYear() != null) {
				stated.add(stated(line, programs));
			}
		}
		var funding = new ArrayList<FundingProgram>();
		for (var program : plan.getGrantPrograms()) {
			funding.add(program(program));
		}
		return new ProjectCostInput(lines, stated, funding, initiatives(plan), rounding(content));
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(InitiativePlan.class, plan -> !plan.getFundingLines().isEmpty()
				|| plan.getCostItems().stream().anyMatch(item -> item.getFiscalYear() != null || !item.getPhases().isEmpty()),
				"no cost with a fiscal year", "年度の入力された事業費なし");
	}

	private static RoundingPolicy rounding(ProgramContent content) {
		var table = ModelReader.rounding(content.program(), "cost.project/groups", CUT_OFF);
		return ModelReader.rounding(content.program(), "cost.project/groups/grantThousandYen", table);
	}

	private static List<CostedInitiative> initiatives(InitiativePlan plan) {
		return plan.getInitiatives().stream()
				.map(initiative -> new CostedInitiative(ModelReader.subject(initiative), ModelReader.name(initiative))).toList();
	}

	/** One line for each year that the item spends money in. */
	private static List<CostLine> lines(CostItem item, Set<String> programs, int scale) throws CalculationException {
		var cost = CostYears.cost(item);
		var eligible = Optional.ofNullable(item.getEligibleCostThousandYen()).orElse(cost);
		if (eligible.compareTo(cost) > 0) {
			throw new CalculationException(
					LocalizedText.of("The eligible cost must not exceed the cost", "交付対象額が事業費を超えています"),
					ModelReader.subject(item, Literals.COST_ITEM__ELIGIBLE_COST_THOUSAND_YEN.getName()), eligible.toPlainString());
		}
		var years = CostYears.of(item, scale);
		var eligibleYears = item.getEligibleCostThousandYen() == null ? years : CostPhasing.inProportion(eligible, years, scale);
		var quantities = CostPhasing.inProportion(ModelReader.orZero(item.getQuantity()), years, QUANTITY_SCALE);
		var lines = new ArrayList<CostLine>();
		for (var year : years.entrySet()) {
			lines.add(new CostLine(ModelReader.subject(item), year.getKey(), ModelReader.text(item.getInitiative()),
					item.getEquipment().getName(), quantities.get(year.getKey()), year.getValue(), eligibleYears.get(year.getKey()),
					known(item, item.getGrantProgram(), programs)));
		}
		return lines;
	}

	private static StatedFunding stated(FundingLine line, Set<String> programs) throws CalculationException {
		return new StatedFunding(ModelReader.subject(line, Literals.FUNDING_LINE__AMOUNT_THOUSAND_YEN.getName()),
				Plans.requiredYear(line, line.getFiscalYear(), Literals.FUNDING_LINE__FISCAL_YEAR.getName()),
				ModelReader.text(line.getInitiative()), known(line, line.getGrantProgram(), programs),
				ModelReader.required(line, Literals.FUNDING_LINE__AMOUNT_THOUSAND_YEN));
	}

	private static String known(Element element, String program, Set<String> programs) throws CalculationException {
		var id = ModelReader.text(program);
		if (!id.isEmpty() && !programs.contains(id)) {
			throw new CalculationException(
					LocalizedText.of("There is no such funding program; known are " + programs.stream().sorted().toList(),
							"この財源は登録されていません。登録済み: " + programs.stream().sorted().toList()),
					ModelReader.subject(element, "grantProgram"), id);
		}
		return id;
	}

	private static FundingProgram program(GrantProgram program) throws CalculationException {
		var terms = new ArrayList<GrantTerm>();
		for (var rate : program.getRates()) {
			terms.add(term(rate));
		}
		return new FundingProgram(ModelReader.subject(program), ModelReader.name(program), program.getKind() == FundingKind.GRANT,
				Plans.rate(program, program.getDefaultRate(), "defaultRate"), terms);
	}

	private static GrantTerm term(GrantRate rate) throws CalculationException {
		var first = rate.getStartFiscalYear();
		var last = rate.getEndFiscalYear();
		return new GrantTerm(ModelReader.subject(rate), rate.getEquipment().getName(), Plans.rate(rate, rate.getRate(), "rate"),
				Optional.ofNullable(rate.getAmountThousandYenPerUnit()), Optional.ofNullable(rate.getCapThousandYen()),
				first == null ? Optional.empty() : Optional.of(Plans.year(rate, first, "startFiscalYear")),
				last == null ? Optional.empty() : Optional.of(Plans.year(rate, last, "endFiscalYear")));
	}
}
