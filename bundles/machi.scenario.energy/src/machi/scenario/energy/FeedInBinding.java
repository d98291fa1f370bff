package machi.scenario.energy;

import java.math.BigDecimal;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.stock.FeedInCohort;
import machi.calculation.stock.FeedInInput;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Binds {@code stock.feedin}. */
@Component(service = InputBinding.class)
public final class FeedInBinding implements InputBinding<FeedInInput> {

	@Override
	public String calculatorId() {
		return "stock.feedin";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Wanting.feedIn(content);
	}

	@Override
	public FeedInInput bind(ProgramContent content) throws CalculationException {
		return new FeedInInput(EnergyReader.of(content).plan().getFeedInCohorts().stream()
				.map(cohort -> new FeedInCohort(ModelReader.subject(cohort), ModelReader.name(cohort), ModelReader.year(cohort.getGrantFiscalYear()),
						Optional.ofNullable(cohort.getCount()).map(BigDecimal::valueOf), Optional.ofNullable(cohort.getCapacityKw()),
						Optional.ofNullable(cohort.getTermYears()).filter(years -> years > 0 && years <= 50)))
				.toList());
	}
}
