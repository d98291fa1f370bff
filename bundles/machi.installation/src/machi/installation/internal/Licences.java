package machi.installation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.ILicense;
import org.eclipse.equinox.p2.query.IQueryable;

import machi.installation.Licence;
import machi.quantity.text.LocalizedText;

/** The licences of features. Those of bundles are told by the archive that they come in. */
final class Licences {

	private Licences() {
	}

	/** @param installed whose licences are known */
	static List<Licence> of(IQueryable<IInstallableUnit> installed, Collection<IInstallableUnit> coming) {
		var known = Product.features(installed).stream().map(Licences::text).collect(Collectors.toUnmodifiableSet());
		var features = new LinkedHashMap<LocalizedText, List<String>>();
		coming.stream().filter(Units::isFeature).sorted(Comparator.comparing(Units::id)).filter(unit -> !text(unit).english().isBlank())
				.forEach(unit -> features.computeIfAbsent(text(unit), text -> new ArrayList<>()).add(Units.id(unit)));
		return features.entrySet().stream().map(entry -> licence(entry.getKey(), entry.getValue(), known)).toList();
	}

	private static Licence licence(LocalizedText text, List<String> features, Set<LocalizedText> known) {
		return new Licence(text, features, known.contains(text));
	}

	private static LocalizedText text(IInstallableUnit unit) {
		return LocalizedText.of(text(unit, Locale.ENGLISH), text(unit, Locale.JAPANESE));
	}

	private static String text(IInstallableUnit unit, Locale locale) {
		return unit.getLicenses(locale.getLanguage()).stream().map(Licences::text).filter(text -> !text.isBlank())
				.collect(Collectors.joining("\n\n"));
	}

	private static String text(ILicense licence) {
		var body = licence.getBody() == null ? "" : licence.getBody().strip();
		return body.isEmpty() && licence.getLocation() != null ? licence.getLocation().toString() : body;
	}
}
