package machi.hardware;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * What people and the platform must know of an adapter before it connects.
 *
 * @param id          stable, lower case, for example {@code modbus}
 * @param version     of the adapter, as shown beside what it delivers
 * @param description what it connects, in one or two sentences
 * @param settings    what a person must or may enter for a connection
 * @param timing      used for its devices unless the connection says otherwise
 */
public record AdapterDescriptor(String id, String version, LocalizedText title, LocalizedText description,
		List<Setting> settings, Timing timing) {

	/** @throws IllegalArgumentException when the id is not lower case or two settings have one name */
	public AdapterDescriptor {
		if (!id.matches("[a-z][a-z0-9.-]*")) {
			throw new IllegalArgumentException("id of an adapter: " + id);
		}
		Objects.requireNonNull(version);
		Objects.requireNonNull(title);
		Objects.requireNonNull(description);
		Objects.requireNonNull(timing);
		settings = List.copyOf(settings);
		var names = new HashSet<String>();
		for (var setting : settings) {
			if (!names.add(setting.name())) {
				throw new IllegalArgumentException("setting " + setting.name() + " is declared twice");
			}
		}
	}
}
