package machi.scenario.mobility;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.emission.ElectricityMeasure;
import machi.calculation.emission.EmissionMeasure;
import machi.calculation.emission.FactorReference;
import machi.calculation.emission.MeasureHeading;
import machi.calculation.emission.VehicleMeasure;
import machi.model.core.Element;
import machi.model.mobility.ChargingStation;
import machi.model.mobility.Fleet;
import machi.model.mobility.MobilityPackage;
import machi.model.mobility.MobilityPlan;
import machi.scenario.InputContribution;
import machi.scenario.ModelReader;
import machi.scenario.PrintedNumbers;
import machi.scenario.ProgramContent;

/**
 * What electric vehicles and charging stations contribute to {@code emission.measures}.
 */
@Component(service = InputContribution.class)
public final class MobilityMeasures implements InputContribution<EmissionMeasure> {

	@Override
	public Class<EmissionMeasure> type() {
		return EmissionMeasure.class;
	}

	@Override
	public List<EmissionMeasure> contributions(ProgramContent content) throws CalculationException {
		var measures = new ArrayList<EmissionMeasure>();
		var plan = content.domain(MobilityPlan.class);
		if (plan.isPresent()) {
			for (var fleet : plan.get().getFleets()) {
				if (saysWhatItUses(fleet)) {
					measures.add(vehicles(content, fleet));
				}
			}
			for (var station : plan.get().getChargers()) {
				measures.add(chargers(content, station));
			}
		}
		return measures;
	}

	/** A fleet that is only counted, with no word of fuel, distance or class of measure, reduces nothing that could be computed. */
	private static boolean saysWhatItUses(Fleet fleet) {
		return fleet.getAnnualFuelL() != null || fleet.getAnnualDistanceKm() != null || !ModelReader.text(fleet.getFuelFactor()).isBlank()
				|| !ModelReader.text(fleet.getMeasureClass()).isBlank();
	}

	private static EmissionMeasure vehicles(ProgramContent content, Fleet fleet) throws CalculationException {
		var heading = heading(content, fleet, MobilityPackage.Literals.FLEET__QUANTITY, fleet.getMeasureClass(),
				fleet.getTarget(), fleet.getInitiative(), fleet.getConsensus());
		return new VehicleMeasure(heading, ModelReader.required(fleet, MobilityPackage.Literals.FLEET__ANNUAL_FUEL_L),
				ModelReader.required(fleet, MobilityPackage.Literals.FLEET__ANNUAL_DISTANCE_KM),
				factor(fleet, MobilityPackage.Literals.FLEET__FUEL_FACTOR),
				factor(fleet, MobilityPackage.Literals.FLEET__METHANE_FACTOR),
				factor(fleet, MobilityPackage.Literals.FLEET__METHANE_POTENTIAL),
				factor(fleet, MobilityPackage.Literals.FLEET__NITROUS_OXIDE_FACTOR),
				factor(fleet, MobilityPackage.Literals.FLEET__NITROUS_OXIDE_POTENTIAL));
	}

	private static EmissionMeasure chargers(ProgramContent content, ChargingStation station) throws CalculationException {
		var heading = heading(content, station, MobilityPackage.Literals.CHARGING_STATION__QUANTITY, station.getMeasureClass(),
				station.getTarget(), station.getInitiative(), station.getConsensus());
		return new ElectricityMeasure(heading,
				ModelReader.required(station, MobilityPackage.Literals.CHARGING_STATION__ANNUAL_ENERGY_KWH),
				factor(station, MobilityPackage.Literals.CHARGING_STATION__EMISSION_FACTOR));
	}

	private static MeasureHeading heading(ProgramContent content, Element element, EAttribute quantity, String measureClass,
			String target, String initiative, String consensus) throws CalculationException {
		return new MeasureHeading(ModelReader.text(element.getId()), ModelReader.name(element), ModelReader.text(measureClass),
				ModelReader.text(target), PrintedNumbers.of(content, element, initiative, PrintedNumbers.OTHER_MEASURES),
				ModelReader.required(element, quantity), "台", ModelReader.text(consensus), ModelReader.subject(element));
	}

	private static FactorReference factor(Element element, EAttribute attribute) {
		return new FactorReference(ModelReader.text((String) element.eGet(attribute)),
				ModelReader.subject(element, attribute.getName()));
	}
}
