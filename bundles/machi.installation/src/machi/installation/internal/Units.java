package machi.installation.internal;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.query.QueryUtil;

import machi.installation.Feature;
import machi.installation.FeatureNames;
import machi.installation.PlannedStep.Kind;
import machi.quantity.text.LocalizedText;

/** What p2's units are in the words of a person: a feature, a bundle, the product, or a detail that nobody names. */
public final class Units {

	/** p2's name of the unit that stands for a feature. */
	public static final String GROUP = ".feature.group";
	private static final String TYPE = "org.eclipse.equinox.p2.eclipse.type";

	private Units() {
	}

	static boolean isFeature(IInstallableUnit unit) {
		return unit.getId().endsWith(GROUP) && QueryUtil.isGroup(unit) && !QueryUtil.isCategory(unit);
	}

	static Optional<Kind> kind(IInstallableUnit unit) {
		if (isFeature(unit)) {
			return Optional.of(Kind.FEATURE);
		}
		if (QueryUtil.isProduct(unit)) {
			return Optional.of(Kind.PRODUCT);
		}
		return unit.getProvidedCapabilities().stream().anyMatch(Units::isBundle) ? Optional.of(Kind.BUNDLE) : Optional.empty();
	}

	private static boolean isBundle(IProvidedCapability capability) {
		return capability.getNamespace().equals(TYPE) && (capability.getName().equals("bundle") || capability.getName().equals("source"));
	}

	/** The id of the feature, or of the unit itself when it is none. */
	public static String id(IInstallableUnit unit) {
		return id(unit.getId());
	}

	static String id(String unit) {
		return unit.endsWith(GROUP) ? unit.substring(0, unit.length() - GROUP.length()) : unit;
	}

	static LocalizedText label(IInstallableUnit unit) {
		return text(unit, IInstallableUnit.PROP_NAME, unit.getId());
	}

	static Feature feature(IInstallableUnit unit, long bytes) {
		return new Feature(id(unit), unit.getVersion().toString(), label(unit), text(unit, IInstallableUnit.PROP_DESCRIPTION, ""),
				text(unit, IInstallableUnit.PROP_PROVIDER, ""), bytes);
	}

	/** The unit in a sentence: its label, and the name and version that a person can type. */
	static LocalizedText named(IInstallableUnit unit) {
		var label = label(unit);
		var name = FeatureNames.shortName(id(unit)) + " " + unit.getVersion();
		return LocalizedText.of(label.english() + " (" + name + ")", label.japanese() + "（" + name + "）");
	}

	private static LocalizedText text(IInstallableUnit unit, String property, String otherwise) {
		return LocalizedText.of(translated(unit, property, Locale.ENGLISH, otherwise), translated(unit, property, Locale.JAPANESE, otherwise));
	}

	private static String translated(IInstallableUnit unit, String property, Locale locale, String otherwise) {
		var text = unit.getProperty(property, locale.getLanguage());
		return text == null || text.isBlank() || text.startsWith("%") ? otherwise : text.strip();
	}
}
