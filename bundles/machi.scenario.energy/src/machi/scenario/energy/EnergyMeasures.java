package machi.scenario.energy;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.emission.BehaviourMeasure;
import machi.calculation.emission.ElectricityMeasure;
import machi.calculation.emission.EmissionMeasure;
import machi.calculation.emission.FactorReference;
import machi.calculation.emission.MeasureHeading;
import machi.model.core.Element;
import machi.model.energy.EnergyPackage;
import machi.model.energy.EnergyPlan;
import machi.scenario.InputContribution;
import machi.scenario.ModelReader;
import machi.scenario.PrintedNumbers;
import machi.scenario.ProgramContent;

/**
 * What lighting and changed behaviour contribute to {@code emission.measures}.
 */
@Component(service = InputContribution.class)
public final class EnergyMeasures implements InputContribution<EmissionMeasure> {

	@Override
	public Class<EmissionMeasure> type() {
		return EmissionMeasure.class;
	}

	@Override
	public List<EmissionMeasure> contributions(ProgramContent content) throws CalculationException {
		var measures = new ArrayList<EmissionMeasure>();
		var plan = content.domain(EnergyPlan.class);
		if (plan.isPresent()) {
			for (var lighting : plan.get().getLightings()) {
				var heading = heading(content, lighting, EnergyPackage.Literals.LIGHTING_MEASURE__QUANTITY,
						lighting.getMeasureClass(), lighting.getTarget(), lighting.getInitiative(), "基", lighting.getConsensus());
				measures.add(new ElectricityMeasure(heading,
						ModelReader.required(lighting, EnergyPackage.Literals.LIGHTING_MEASURE__ANNUAL_ENERGY_KWH),
						factor(lighting, lighting.getEmissionFactor())));
			}
			for (var behaviour : plan.get().getBehaviours()) {
				var heading = heading(content, behaviour, EnergyPackage.Literals.BEHAVIOUR_MEASURE__HOUSEHOLDS,
						behaviour.getMeasureClass(), behaviour.getTarget(), behaviour.getInitiative(), "戸", behaviour.getConsensus());
				measures.add(new BehaviourMeasure(heading,
						ModelReader.required(behaviour, EnergyPackage.Literals.BEHAVIOUR_MEASURE__MONTHLY_USE_KWH),
						ModelReader.required(behaviour, EnergyPackage.Literals.BEHAVIOUR_MEASURE__CHANGE_RATE_PERCENT),
						factor(behaviour, behaviour.getEmissionFactor())));
			}
		}
		return measures;
	}

	private static MeasureHeading heading(ProgramContent content, Element element, EAttribute quantity, String measureClass,
			String target, String initiative, String unit, String consensus) throws CalculationException {
		return new MeasureHeading(ModelReader.text(element.getId()), ModelReader.name(element), ModelReader.text(measureClass),
				ModelReader.text(target), PrintedNumbers.of(content, element, initiative, PrintedNumbers.OTHER_MEASURES),
				ModelReader.required(element, quantity), unit, ModelReader.text(consensus), ModelReader.subject(element));
	}

	private static FactorReference factor(Element element, String id) {
		return new FactorReference(ModelReader.text(id), ModelReader.subject(element, "emissionFactor"));
	}
}
