package machi.register.cli;

import java.util.stream.Collectors;

import machi.quantity.text.LocalizedText;
import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;

/** What the commands say about registers. */
final class Registers {

	private Registers() {
	}

	static LocalizedText unknown(String id, RegisterCatalog catalog) {
		var known = catalog.registers().stream().map(RegisterDefinition::id).collect(Collectors.joining(", "));
		return LocalizedText.of("There is no register " + id + ". Registers: " + known,
				"登録簿 " + id + " はありません。登録簿: " + known);
	}
}
