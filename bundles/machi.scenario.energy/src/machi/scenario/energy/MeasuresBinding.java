package machi.scenario.energy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.calculation.CalculationException;
import machi.calculation.emission.EmissionFactor;
import machi.calculation.emission.EmissionMeasure;
import machi.calculation.emission.MeasuresInput;
import machi.model.energy.EnergyPackage;
import machi.model.energy.EnergyPlan;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.InputContribution;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/**
 * Binds {@code emission.measures}: the registered factors, and the measures that every installed domain contributes.
 */
@Component(service = InputBinding.class)
public final class MeasuresBinding implements InputBinding<MeasuresInput> {

	/** By class, as the form lists them, then by id, so that the order of the services does not show. */
	private static final Comparator<EmissionMeasure> ORDER = Comparator
			.comparing((EmissionMeasure measure) -> measure.heading().measureClass())
			.thenComparing(measure -> measure.heading().id());
	private static final RoundingPolicy AS_THE_FORM = RoundingPolicy.halfUp(1);

	private final List<InputContribution<?>> contributions;

	@Activate
	public MeasuresBinding(@Reference(service = InputContribution.class,
			policyOption = ReferencePolicyOption.GREEDY) List<InputContribution<?>> contributions) {
		this.contributions = List.copyOf(contributions);
	}

	@Override
	public String calculatorId() {
		return "emission.measures";
	}

	@Override
	public MeasuresInput bind(ProgramContent content) throws CalculationException {
		return new MeasuresInput(factors(content.domain(EnergyPlan.class)), measures(content),
				ModelReader.rounding(content.program(), "emission.measures/measures", AS_THE_FORM));
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		try {
			return measures(content).isEmpty() ? Optional.of(LocalizedText.of("no measure that reduces emissions", "排出削減対策なし")) : Optional.empty();
		} catch (CalculationException incomplete) {
			return Optional.empty();
		}
	}

	private List<EmissionMeasure> measures(ProgramContent content) throws CalculationException {
		var measures = new ArrayList<EmissionMeasure>();
		for (var contribution : contributions) {
			if (contribution.type() == EmissionMeasure.class) {
				contribution.contributions(content).forEach(measure -> measures.add(EmissionMeasure.class.cast(measure)));
			}
		}
		measures.sort(ORDER);
		return measures;
	}

	private static List<EmissionFactor> factors(Optional<EnergyPlan> plan) throws CalculationException {
		var factors = new ArrayList<EmissionFactor>();
		if (plan.isPresent()) {
			for (var factor : plan.get().getFactors()) {
				factors.add(new EmissionFactor(ModelReader.text(factor.getId()),
						ModelReader.required(factor, EnergyPackage.Literals.EMISSION_FACTOR__VALUE), ModelReader.text(factor.getUnit()),
						ModelReader.subject(factor)));
			}
		}
		return factors;
	}
}
