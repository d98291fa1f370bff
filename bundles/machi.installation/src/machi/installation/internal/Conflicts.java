package machi.installation.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.internal.p2.director.Explanation;
import org.eclipse.equinox.internal.p2.metadata.IRequiredCapability;
import org.eclipse.equinox.internal.provisional.p2.director.PlannerStatus;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.query.IQueryable;

import machi.installation.FeatureNames;
import machi.quantity.text.LocalizedText;

/** Turns what p2's planner found impossible into sentences. Only here are the planner's own explanations known. */
@SuppressWarnings("restriction")
final class Conflicts {

	private static final int MOST = 12;
	private static final String UNITS = "org.eclipse.equinox.p2.iu";
	private static final String BUNDLES = "osgi.bundle";
	private static final String PACKAGES = "java.package";
	private static final String JAVA = "osgi.ee";

	private final IQueryable<IInstallableUnit> known;

	/** @param known all units that are installed or offered, to tell which version is there */
	Conflicts(IQueryable<IInstallableUnit> known) {
		this.known = known;
	}

	List<LocalizedText> of(IStatus status) {
		if (!status.matches(IStatus.ERROR)) {
			return List.of();
		}
		var sentences = new ArrayList<LocalizedText>();
		if (status instanceof PlannerStatus planned && planned.getRequestStatus() != null) {
			for (var explanation : new TreeSet<>(planned.getRequestStatus().getExplanations())) {
				sentence(explanation).filter(text -> !sentences.contains(text)).ifPresent(sentences::add);
			}
		}
		if (sentences.isEmpty()) {
			sentences.add(LocalizedText.of("What was asked for does not fit together with what is installed.",
					"指定の内容は、インストール済みのものと両立しません。"));
		}
		return sentences.stream().limit(MOST).toList();
	}

	private Optional<LocalizedText> sentence(Explanation explanation) {
		return Optional.ofNullable(switch (explanation) {
		case Explanation.MissingIU missing -> missing(missing);
		case Explanation.HardRequirement hard -> needs(hard.iu, hard.req);
		case Explanation.Singleton one -> onlyOne(one.ius);
		case Explanation.IUInstalled installed -> sentence(Units.named(installed.iu), " is installed.", "はインストール済みです。");
		case Explanation.IUToInstall wanted -> sentence(Units.named(wanted.iu), " was asked for.", "の指定があります。");
		default -> null;
		});
	}

	private static LocalizedText sentence(LocalizedText subject, String english, String japanese) {
		return LocalizedText.of(subject.english() + english, subject.japanese() + japanese);
	}

	private LocalizedText missing(Explanation.MissingIU missing) {
		if (missing.isEntryPoint || missing.iu == null) {
			var wanted = what(missing.req);
			return sentence(wanted, " does not fit this system, or is not offered.", "は、この環境に合わないか、提供されていません。");
		}
		var needs = needs(missing.iu, missing.req);
		var there = there(missing.req);
		return there.isEmpty()
				? LocalizedText.of(needs.english() + " It is neither installed nor offered.", needs.japanese() + "インストールされておらず、取得元にもありません。")
				: LocalizedText.of(needs.english() + " There is only " + there + ".", needs.japanese() + "あるのは " + there + " だけです。");
	}

	private static LocalizedText needs(IInstallableUnit unit, IRequirement requirement) {
		var subject = Units.named(unit);
		var object = what(requirement);
		if (requirement.getMax() == 0) {
			return LocalizedText.of(subject.english() + " cannot be together with " + object.english() + ".",
					subject.japanese() + "は" + object.japanese() + "と一緒には使えません。");
		}
		return LocalizedText.of(subject.english() + " needs " + object.english() + ".", subject.japanese() + "には" + object.japanese() + "が必要です。");
	}

	private static LocalizedText onlyOne(IInstallableUnit[] units) {
		var english = Arrays.stream(units).map(unit -> Units.named(unit).english()).sorted().collect(Collectors.joining(", "));
		var japanese = Arrays.stream(units).map(unit -> Units.named(unit).japanese()).sorted().collect(Collectors.joining("、"));
		return LocalizedText.of("Only one of these can be installed: " + english + ".", "次のうち一つしかインストールできません: " + japanese + "。");
	}

	private static LocalizedText what(IRequirement requirement) {
		if (!(requirement instanceof IRequiredCapability named)) {
			var description = requirement.getDescription();
			return description == null || description.isBlank()
					? LocalizedText.of("something that only its maker can name", "提供元に確認が必要なもの") : LocalizedText.same(description);
		}
		var range = range(named.getRange());
		var name = FeatureNames.shortName(Units.id(named.getName())) + range;
		return switch (named.getNamespace()) {
		case UNITS -> named.getName().endsWith(Units.GROUP) ? LocalizedText.of("the feature " + name, "機能 " + name) : LocalizedText.same(name);
		case BUNDLES -> LocalizedText.of("the bundle " + name, "バンドル " + name);
		case PACKAGES -> LocalizedText.of("the package " + name, "パッケージ " + name);
		case JAVA -> LocalizedText.of("Java" + range, "Java" + range);
		default -> LocalizedText.same(named.getNamespace() + " " + name);
		};
	}

	private static String range(VersionRange range) {
		if (range == null || range.equals(VersionRange.emptyRange)) {
			return "";
		}
		return range.getMinimum().equals(range.getMaximum()) ? " " + range.getMinimum() : " " + range;
	}

	/** The versions of what is required by name, whether they fit or not. */
	private String there(IRequirement requirement) {
		if (!(requirement instanceof IRequiredCapability named)) {
			return "";
		}
		Collection<IInstallableUnit> all = known.query(QueryUtil.createIUAnyQuery(), null).toUnmodifiableSet();
		return all.stream().flatMap(unit -> unit.getProvidedCapabilities().stream())
				.filter(capability -> capability.getNamespace().equals(named.getNamespace()) && capability.getName().equals(named.getName()))
				.map(capability -> capability.getVersion().toString()).distinct().sorted().collect(Collectors.joining(", "));
	}
}
