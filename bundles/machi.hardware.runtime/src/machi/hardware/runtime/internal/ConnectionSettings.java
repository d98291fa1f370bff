package machi.hardware.runtime.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import machi.hardware.AdapterDescriptor;
import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.runtime.ConnectionConfiguration;
import machi.hardware.runtime.Secrets;
import machi.quantity.text.LocalizedText;

/** The checked settings of a connection with its secrets; knows how to take these out of a text. */
final class ConnectionSettings {

	private static final int SHORTEST_SECRET = 4;
	private static final int LONGEST_TEXT = 1000;

	private final Settings settings;
	private final List<String> hidden;

	private ConnectionSettings(Settings settings, List<String> hidden) {
		this.settings = settings;
		this.hidden = hidden;
	}

	/** Reads the secrets and checks all; a secret that was entered as a plain setting is refused, it would be seen. */
	static ConnectionSettings of(AdapterDescriptor descriptor, ConnectionConfiguration configuration, Secrets secrets,
			String program) throws DeviceException {
		var texts = new HashMap<>(configuration.settings());
		var hidden = new ArrayList<String>();
		var scope = Secrets.scope(program, configuration.id());
		for (var setting : descriptor.settings()) {
			if (setting.type() == Setting.Type.SECRET) {
				if (!texts.getOrDefault(setting.name(), "").isEmpty()) {
					throw new DeviceException(DeviceException.Kind.CONFIGURATION, Words.secretInSettings(setting.name()));
				}
				secret(secrets, scope, setting).ifPresent(secret -> {
					texts.put(setting.name(), secret);
					if (secret.length() >= SHORTEST_SECRET) {
						hidden.add(secret);
					}
				});
			}
		}
		return new ConnectionSettings(Settings.of(descriptor.settings(), texts), hidden);
	}

	private static Optional<String> secret(Secrets secrets, String scope, Setting setting) throws DeviceException {
		try {
			return secrets.get(scope, setting.name());
		} catch (IOException unreadable) {
			throw new DeviceException(DeviceException.Kind.CONFIGURATION, Words.secretUnreadable(setting.name(), unreadable));
		}
	}

	Settings settings() {
		return settings;
	}

	/** What an adapter says, short enough to be kept and without a secret that it may have repeated. */
	DeviceException shown(DeviceException said) {
		var text = said.reason();
		var shown = LocalizedText.of(shown(text.english()), shown(text.japanese()));
		return shown.equals(text) ? said : new DeviceException(said.kind(), shown);
	}

	private String shown(String text) {
		var shown = text;
		for (var secret : hidden) {
			shown = shown.replace(secret, "•••");
		}
		return shown.length() > LONGEST_TEXT ? shown.substring(0, LONGEST_TEXT) + "…" : shown;
	}

	@Override
	public String toString() {
		return settings.toString();
	}
}
