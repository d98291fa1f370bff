package machi.installation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import machi.quantity.text.LocalizedText;

/**
 * The names of features: the house's own are shortened to what stands between {@code machi.} and {@code .feature}, those
 * of vendors are named whole.
 */
public final class FeatureNames {

	private static final String PREFIX = "machi.";
	private static final String SUFFIX = ".feature";
	private static final String SCREENS = ".ui";

	private FeatureNames() {
	}

	public static String shortName(String id) {
		boolean own = id.startsWith(PREFIX) && id.endsWith(SUFFIX) && id.length() > PREFIX.length() + SUFFIX.length();
		return own ? id.substring(PREFIX.length(), id.length() - SUFFIX.length()) : id;
	}

	/**
	 * The id that a person means: the id itself, a short name, or the last part of a short name where only one has it.
	 *
	 * @throws InstallationException when none is meant, or more than one
	 */
	public static String find(String name, Collection<String> ids) throws InstallationException {
		var wanted = name.strip();
		var exact = ids.stream().filter(id -> id.equals(wanted) || shortName(id).equals(wanted)).distinct().toList();
		var meant = exact.isEmpty() ? ids.stream().filter(id -> shortName(id).endsWith("." + wanted)).distinct().toList() : exact;
		if (meant.size() == 1) {
			return meant.getFirst();
		}
		var known = names(meant.isEmpty() ? ids : meant);
		if (meant.isEmpty()) {
			throw new InstallationException(LocalizedText.of("No feature " + wanted + " here. There are: " + known,
					"機能 " + wanted + " は見つかりません。あるもの: " + known));
		}
		throw new InstallationException(LocalizedText.of(wanted + " may be any of: " + known, wanted + " に当てはまるものが複数あります: " + known));
	}

	/** The feature with the screens of a feature, if there is one. */
	public static Optional<String> screens(String id, Collection<String> ids) {
		if (!id.startsWith(PREFIX) || !id.endsWith(SUFFIX)) {
			return Optional.empty();
		}
		var screens = PREFIX + shortName(id) + SCREENS + SUFFIX;
		return ids.contains(screens) ? Optional.of(screens) : Optional.empty();
	}

	/** The feature whose screens a feature has; the id itself for one that has none. */
	public static String shown(String id) {
		var end = SCREENS + SUFFIX;
		return id.startsWith(PREFIX) && id.endsWith(end) ? id.substring(0, id.length() - end.length()) + SUFFIX : id;
	}

	private static String names(Collection<String> ids) {
		List<String> names = ids.stream().map(FeatureNames::shortName).distinct().sorted().toList();
		return names.isEmpty() ? "–" : names.stream().collect(Collectors.joining(", "));
	}
}
