package machi.ui.device.connect;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;

import machi.hardware.Device;

/** A found device with what a person wants to register of it. Used on the UI thread. */
final class FoundDevice {

	private final Device device;
	private final boolean registered;
	private final Map<EAttribute, String> targets;
	private boolean chosen;
	private String name;

	/**
	 * @param registered whether the program has it already
	 * @param proposed   ids of elements of the plan
	 */
	FoundDevice(Device device, boolean registered, Map<EAttribute, String> proposed) {
		this.device = device;
		this.registered = registered;
		this.chosen = !registered;
		this.name = device.title().in(Locale.getDefault());
		this.targets = new LinkedHashMap<>(proposed);
	}

	Device device() {
		return device;
	}

	boolean isRegistered() {
		return registered;
	}

	boolean isChosen() {
		return chosen;
	}

	void choose(boolean wanted) {
		chosen = wanted && !registered;
	}

	String name() {
		return name;
	}

	void rename(String text) {
		name = text.strip();
	}

	Map<EAttribute, String> targets() {
		return targets;
	}

	Optional<String> target(EAttribute attribute) {
		return Optional.ofNullable(targets.get(attribute));
	}

	/** @param id empty for none */
	void target(EAttribute attribute, String id) {
		if (id.isEmpty()) {
			targets.remove(attribute);
		} else {
			targets.put(attribute, id);
		}
	}
}
