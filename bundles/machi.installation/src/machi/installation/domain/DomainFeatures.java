package machi.installation.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;

import machi.installation.FeatureNames;
import machi.installation.internal.Units;

/**
 * Finds the features that bring a domain. The bundle of a domain's model declares the capability
 * {@code machi.domain} with the name of the domain, so nothing here knows which feature that is.
 */
public final class DomainFeatures {

	/** Namespace of the capability that the bundle of a model declares. */
	static final String NAMESPACE = "machi.domain";

	private static final String FEATURE = ".feature" + Units.GROUP;
	private static final String PRODUCT_TYPE = "org.eclipse.equinox.p2.type.product";

	private final IQueryable<IInstallableUnit> repositories;

	public DomainFeatures(IQueryable<IInstallableUnit> repositories) {
		this.repositories = repositories;
	}

	/**
	 * The newest feature with the model of the domain and, if there is one, the feature with its pages; empty when no
	 * repository has the domain.
	 */
	public List<IInstallableUnit> of(String domain) {
		var found = new LinkedHashMap<String, IInstallableUnit>();
		for (var bundle : query("providedCapabilities.exists(c | c.namespace == $0 && c.name == $1)", NAMESPACE, domain)) {
			for (var feature : requiring(bundle)) {
				keepNewest(found, namesake(domain, feature));
			}
		}
		for (var feature : List.copyOf(found.values())) {
			if (feature.getId().endsWith(FEATURE)) {
				var pages = feature.getId().substring(0, feature.getId().length() - FEATURE.length()) + ".ui" + FEATURE;
				query("id == $0 && version == $1", pages, feature.getVersion()).forEach(unit -> keepNewest(found, unit));
			}
		}
		return List.copyOf(found.values());
	}

	/** A model may stand in a feature that others share; then the one of them that is named like the domain is meant. */
	private IInstallableUnit namesake(String domain, IInstallableUnit feature) {
		return requiring(feature).stream().filter(other -> other.getId().endsWith(Units.GROUP))
				.filter(other -> FeatureNames.shortName(Units.id(other)).equals(domain)).findFirst().orElse(feature);
	}

	private List<IInstallableUnit> requiring(IInstallableUnit unit) {
		var features = new ArrayList<IInstallableUnit>();
		for (var feature : query("properties[$0] == 'true' && requirements.exists(r | $1 ~= r)", QueryUtil.PROP_TYPE_GROUP, unit)) {
			if (!Boolean.parseBoolean(feature.getProperty(PRODUCT_TYPE))) {
				features.add(feature);
			}
		}
		return features;
	}

	private static void keepNewest(Map<String, IInstallableUnit> found, IInstallableUnit unit) {
		found.merge(unit.getId(), unit,
				(one, other) -> one.getVersion().compareTo(other.getVersion()) >= 0 ? one : other);
	}

	private Iterable<IInstallableUnit> query(String expression, Object... values) {
		return repositories.query(QueryUtil.createMatchQuery(expression, values), null).toUnmodifiableSet();
	}
}
