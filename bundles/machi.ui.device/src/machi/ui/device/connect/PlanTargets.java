package machi.ui.device.connect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;

import machi.hardware.Device;
import machi.hardware.DeviceKind;
import machi.model.core.CorePackage;
import machi.model.core.Element;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.DevicePlan;
import machi.model.device.InstalledDevice;
import machi.model.energy.Battery;
import machi.model.energy.EnergyPackage;
import machi.model.energy.GenerationPlant;
import machi.model.mobility.MobilityPackage;
import machi.ui.device.text.Words;
import machi.workspace.OpenProgram;

/** What the devices of a town stand for in its plan: plants, batteries, charging stations, fleets, sites and places. */
public final class PlanTargets {

	/** Attributes of a device that name an element of the plan, and the class of that element. */
	private static final Map<EAttribute, EClass> CLASSES = Map.of(Literals.INSTALLED_DEVICE__PLANT, EnergyPackage.Literals.GENERATION_PLANT,
			Literals.INSTALLED_DEVICE__BATTERY, EnergyPackage.Literals.BATTERY, Literals.INSTALLED_DEVICE__STATION,
			MobilityPackage.Literals.CHARGING_STATION, Literals.INSTALLED_DEVICE__FLEET, MobilityPackage.Literals.FLEET,
			Literals.INSTALLED_DEVICE__SITE, EnergyPackage.Literals.DEMAND_SITE, Literals.INSTALLED_DEVICE__PLACE, CorePackage.Literals.PLACE);
	/** Names that share fewer pairs of letters are not taken for the same. */
	private static final double LIKE = 0.3;

	private final OpenProgram program;
	private final Set<String> taken = new HashSet<>();

	public PlanTargets(OpenProgram program) {
		this.program = program;
		program.domain(DevicePlan.class).ifPresent(plan -> plan.getDevices().forEach(device -> ownAttributes()
				.forEach(attribute -> taken.add(String.valueOf(device.eGet(attribute))))));
	}

	private static List<EAttribute> ownAttributes() {
		return List.of(Literals.INSTALLED_DEVICE__PLANT, Literals.INSTALLED_DEVICE__BATTERY, Literals.INSTALLED_DEVICE__STATION,
				Literals.INSTALLED_DEVICE__FLEET);
	}

	/** The attributes by which devices of a kind are placed in the plan, the most telling first. */
	static List<EAttribute> attributes(DeviceKind kind) {
		return switch (kind) {
		case PHOTOVOLTAIC -> List.of(Literals.INSTALLED_DEVICE__PLANT, Literals.INSTALLED_DEVICE__SITE, Literals.INSTALLED_DEVICE__PLACE);
		case BATTERY -> List.of(Literals.INSTALLED_DEVICE__BATTERY, Literals.INSTALLED_DEVICE__SITE, Literals.INSTALLED_DEVICE__PLACE);
		case CHARGER, VEHICLE_CHARGER_DISCHARGER -> List.of(Literals.INSTALLED_DEVICE__STATION, Literals.INSTALLED_DEVICE__FLEET,
				Literals.INSTALLED_DEVICE__SITE, Literals.INSTALLED_DEVICE__PLACE);
		case METER, DISTRIBUTION_BOARD, LIGHTING -> List.of(Literals.INSTALLED_DEVICE__SITE, Literals.INSTALLED_DEVICE__PLACE);
		case SENSOR, CITY_PLATFORM, OTHER -> List.of(Literals.INSTALLED_DEVICE__PLACE, Literals.INSTALLED_DEVICE__SITE);
		};
	}

	/** The elements that an attribute can name, in the order of the program. */
	List<Element> candidates(EAttribute attribute) {
		var type = CLASSES.get(attribute);
		var found = new ArrayList<Element>();
		for (var root : program.roots()) {
			root.eAllContents().forEachRemaining(one -> {
				if (type.isInstance(one) && one instanceof Element element && element.getId() != null) {
					found.add(element);
				}
			});
		}
		return found;
	}

	/**
	 * What a found device most likely stands for: the element whose name is most like what the device says, else the only
	 * one that no device stands for yet. Sites follow from a plant or battery that serves one.
	 */
	Map<EAttribute, String> propose(Device device) {
		var proposal = new LinkedHashMap<EAttribute, String>();
		for (var attribute : attributes(device.kind())) {
			boolean owned = ownAttributes().contains(attribute);
			var free = candidates(attribute).stream().filter(element -> !owned || !taken.contains(element.getId())).toList();
			var like = free.stream().filter(element -> likeness(device, element) >= LIKE)
					.max(Comparator.comparingDouble(element -> likeness(device, element)));
			var chosen = like.or(() -> owned && free.size() == 1 ? Optional.of(free.getFirst()) : Optional.empty());
			chosen.ifPresent(element -> {
				proposal.put(attribute, element.getId());
				site(element).ifPresent(site -> proposal.putIfAbsent(Literals.INSTALLED_DEVICE__SITE, site));
			});
			if (owned && chosen.isPresent()) {
				taken.add(chosen.get().getId());
				break;
			}
		}
		return proposal;
	}

	/** The site that a plant or battery serves, when it is one. */
	Optional<String> site(Element element) {
		var sites = switch (element) {
		case GenerationPlant plant -> plant.getSites();
		case Battery battery -> battery.getSites();
		default -> List.<String>of();
		};
		return sites.size() == 1 ? Optional.of(sites.getFirst()) : Optional.empty();
	}

	private static double likeness(Device device, Element element) {
		var said = device.title().japanese() + " " + device.title().english() + " " + device.address() + " " + device.line();
		return Math.max(likeness(said, element.getName()), likeness(said, element.getNameEn()));
	}

	/** Part of the pairs of letters of a name that a text has, 0 to 1. */
	static double likeness(String text, String name) {
		if (name == null || name.strip().length() < 2) {
			return 0;
		}
		var pairs = pairs(name);
		var present = pairs(text);
		long shared = pairs.stream().filter(present::contains).count();
		return (double) shared / pairs.size();
	}

	private static Set<String> pairs(String text) {
		var plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]", "");
		var pairs = new HashSet<String>();
		for (int i = 0; i + 2 <= plain.length(); i++) {
			pairs.add(plain.substring(i, i + 2));
		}
		return pairs.isEmpty() ? Set.of(plain) : pairs;
	}

	/** The name of what a registered device stands for; empty when that was not entered. */
	public Optional<String> name(InstalledDevice device) {
		for (var attribute : attributes(DeviceKind.valueOf(device.getKind().name()))) {
			if (device.eGet(attribute) instanceof String id && !id.isBlank()) {
				return Optional.of(program.element(id).filter(Element.class::isInstance).map(Element.class::cast).map(Words::name).orElse(id));
			}
		}
		return Optional.empty();
	}
}
