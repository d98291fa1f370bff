package machi.register;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EPackage;

/**
 * The loaded elements of a program, and by their ids those of domains that are not installed: references to them are kept,
 * and may be entered.
 *
 * @param loaded what has names
 */
public record ProgramReferences(ElementReferences loaded, AbsentIds absent) implements ElementReferences {

	@Override
	public Optional<String> nameOf(String type, String id) {
		return loaded.nameOf(type, id);
	}

	@Override
	public List<String> idsOf(String type, String name) {
		return loaded.idsOf(type, name);
	}

	@Override
	public boolean isAbsent(String type, String id) {
		return absent.holder(id).filter(holder -> holder.name().equals(domain(type))).isPresent();
	}

	@Override
	public boolean isInstalled(String type) {
		var prefix = RegisterCatalog.MODELS + domain(type) + ":";
		return EPackage.Registry.INSTANCE.keySet().stream().anyMatch(uri -> uri.startsWith(prefix));
	}

	private static String domain(String type) {
		return type.substring(0, Math.max(0, type.indexOf('.')));
	}
}
