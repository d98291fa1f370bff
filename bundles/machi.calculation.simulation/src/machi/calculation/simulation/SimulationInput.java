package machi.calculation.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import machi.calculation.Finding;
import machi.calculation.dispatch.Feeder;
import machi.calculation.dispatch.Outage;
import machi.calculation.dispatch.PrivateLine;
import machi.calculation.load.LoadShapes;

/**
 * All that a year of a program is simulated from.
 *
 * @param weathers     by the ids that plants name
 * @param shapes       of the classes of facilities
 * @param promises     what the plan promises, one per zone, in the order of the zones
 * @param privateLines by whose ids sites, plants and batteries say that they are on one
 * @param feeders      by whose ids sites say that they are on one
 * @param streetLights solar street lights, which are on no grid
 * @param remarks      what the binding had to assume or could not use
 */
public record SimulationInput(StudyInput study, Map<String, WeatherInput> weathers, LoadShapes shapes,
		List<PromiseInput> promises, List<SiteInput> sites, List<PlantInput> plants,
		List<StorageInput> storages, List<PrivateLine> privateLines, List<Feeder> feeders, List<Outage> outages,
		List<StreetLightInput> streetLights, List<Finding> remarks) {

	public SimulationInput {
		Objects.requireNonNull(study);
		weathers = Map.copyOf(weathers);
		Objects.requireNonNull(shapes);
		promises = List.copyOf(promises);
		sites = List.copyOf(sites);
		plants = List.copyOf(plants);
		storages = List.copyOf(storages);
		privateLines = List.copyOf(privateLines);
		feeders = List.copyOf(feeders);
		outages = List.copyOf(outages);
		streetLights = List.copyOf(streetLights);
		remarks = List.copyOf(remarks);
	}
}
