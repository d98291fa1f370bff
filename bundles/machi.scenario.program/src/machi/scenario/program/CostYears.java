package machi.scenario.program;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.calculation.cost.CostPhase;
import machi.calculation.cost.CostPhasing;
import machi.model.program.CostItem;
import machi.model.program.ProgramPackage.Literals;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;

/** What a cost item costs, and in which years. */
final class CostYears {

	private CostYears() {
	}

	/** The cost that is entered, else the sum of its years. */
	static BigDecimal cost(CostItem item) throws CalculationException {
		if (item.getCostThousandYen() != null || item.getPhases().isEmpty()) {
			return InputCheck.notNegative(ModelReader.required(item, Literals.COST_ITEM__COST_THOUSAND_YEN),
					ModelReader.subject(item, Literals.COST_ITEM__COST_THOUSAND_YEN.getName()));
		}
		return phases(item).stream().map(CostPhase::amountThousandYen).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	static List<CostPhase> phases(CostItem item) throws CalculationException {
		var subject = ModelReader.subject(item, Literals.COST_ITEM__PHASES.getName());
		var phases = new ArrayList<CostPhase>();
		for (var phase : item.getPhases()) {
			if (phase.getAmountThousandYen() == null) {
				throw new CalculationException(LocalizedText.of("An amount by year is missing", "年度別内訳の金額が入力されていません"), subject,
						phase.getFiscalYear() == null ? "" : phase.getFiscalYear().toString());
			}
			phases.add(new CostPhase(Plans.requiredYear(item, phase.getFiscalYear(), subject.attribute()),
					InputCheck.notNegative(phase.getAmountThousandYen(), subject)));
		}
		return phases;
	}

	/**
	 * The cost by year.
	 *
	 * @throws CalculationException when the item names no year, or a last year before the first
	 */
	static SortedMap<FiscalYear, BigDecimal> of(CostItem item, int scale) throws CalculationException {
		var phases = phases(item);
		if (!phases.isEmpty()) {
			return CostPhasing.of(phases);
		}
		var first = Plans.requiredYear(item, item.getFiscalYear(), Literals.COST_ITEM__FISCAL_YEAR.getName());
		var last = Plans.optionalYear(item, item.getEndFiscalYear(), Literals.COST_ITEM__END_FISCAL_YEAR.getName()).orElse(first);
		var years = CostPhasing.evenly(cost(item), first, last, scale);
		if (years.isEmpty()) {
			throw new CalculationException(
					LocalizedText.of("The last fiscal year must not lie before the first, " + first.year(), "終了年度が開始年度(" + first.year() + ")より前です"),
					ModelReader.subject(item, Literals.COST_ITEM__END_FISCAL_YEAR.getName()), Integer.toString(last.year()));
		}
		return years;
	}
}
