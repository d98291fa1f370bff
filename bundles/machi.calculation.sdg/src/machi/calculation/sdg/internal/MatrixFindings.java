package machi.calculation.sdg.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.sdg.SdgItem.Kind;
import machi.quantity.text.LocalizedText;
import machi.sdg.SdgCatalogue;
import machi.sdg.SdgGoal;
import machi.sdg.SdgReading.Fragment;

/** Finds codes that are wrong, and what is left without a goal or a goal without anybody. */
final class MatrixFindings {

	private final SdgCatalogue catalogue;
	private final List<MappedItem> items;
	private final List<Finding> findings = new ArrayList<>();

	MatrixFindings(SdgCatalogue catalogue, List<MappedItem> items) {
		this.catalogue = catalogue;
		this.items = items;
	}

	List<Finding> all() {
		items.forEach(this::codes);
		uncovered();
		unmapped(Kind.INITIATIVE, "sdg.initiative.unmapped", "Neither these initiatives nor those above or below them name a goal: ",
				"次の取組は、上位・下位の取組を含めてSDGsのゴールを掲げていません: ");
		unmapped(Kind.KPI, "sdg.kpi.unmapped", "These KPIs name no goal: ", "次のKPIはSDGsのゴールを掲げていません: ");
		return List.copyOf(findings);
	}

	private void codes(MappedItem item) {
		var name = item.item().name();
		if (!item.reading().unknown().isEmpty()) {
			var codes = quoted(item.reading().unknown());
			add("sdg.code.unknown", Severity.ERROR, item,
					LocalizedText.of(name.english() + ": no goal or target has the code " + codes + ".",
							name.japanese() + ": " + codes + " というゴール・ターゲットはありません。"));
		}
		if (!item.reading().unreadable().isEmpty()) {
			var texts = quoted(item.reading().unreadable());
			add("sdg.code.unreadable", Severity.WARNING, item,
					LocalizedText.of(name.english() + ": " + texts + " cannot be read as SDG codes; codes such as 7.2 or 12.b were expected.",
							name.japanese() + ": " + texts + " はSDGsの番号として読めません。7.2 や 12.b のように入力してください。"));
		}
	}

	private static String quoted(List<Fragment> fragments) {
		return fragments.stream().map(fragment -> "「" + fragment.text().strip() + "」").collect(Collectors.joining());
	}

	private void add(String rule, Severity severity, MappedItem item, LocalizedText message) {
		findings.add(new Finding(rule, severity, message, List.of(new Finding.Place(item.item().subject(), item.item().codes()))));
	}

	private void uncovered() {
		var open = catalogue.goals().stream()
				.filter(goal -> items.stream().noneMatch(item -> !item.is(Kind.PRIORITY) && item.names(goal.number()))).toList();
		if (open.isEmpty()) {
			return;
		}
		var priorities = items.stream().filter(item -> item.is(Kind.PRIORITY) && open.stream().anyMatch(goal -> item.names(goal.number())))
				.map(item -> new Finding.Place(item.item().subject(), item.item().codes())).toList();
		findings.add(new Finding("sdg.goal.uncovered", Severity.INFO,
				LocalizedText.of("No initiative, KPI or partner names these goals: "
						+ open.stream().map(goal -> title(goal, goal.name().english())).collect(Collectors.joining(", ")) + ".",
						"取組・KPI・パートナーのいずれも掲げていないゴール: "
								+ open.stream().map(goal -> title(goal, goal.name().japanese())).collect(Collectors.joining("、"))),
				priorities));
	}

	private static String title(SdgGoal goal, String name) {
		return goal.number() + " " + name;
	}

	private void unmapped(Kind kind, String rule, String english, String japanese) {
		var covered = kind == Kind.INITIATIVE ? coveredInitiatives() : Set.<String>of();
		var open = items.stream().filter(item -> item.is(kind) && !item.mapped() && !covered.contains(item.id())).toList();
		if (open.isEmpty()) {
			return;
		}
		findings.add(new Finding(rule, Severity.INFO,
				LocalizedText.of(english + open.stream().map(item -> item.item().name().english()).collect(Collectors.joining(", ")) + ".",
						japanese + open.stream().map(item -> item.item().name().japanese()).collect(Collectors.joining("、"))),
				open.stream().map(item -> new Finding.Place(item.item().subject(), item.item().codes())).toList()));
	}

	/** Initiatives that name a goal, or have one above or below them that does, or a priority that names one. */
	private Set<String> coveredInitiatives() {
		var initiatives = new HashMap<String, MappedItem>();
		items.stream().filter(item -> item.is(Kind.INITIATIVE)).forEach(item -> initiatives.put(item.id(), item));
		var own = new HashSet<String>();
		items.stream().filter(item -> item.is(Kind.INITIATIVE) && item.mapped()).forEach(item -> own.add(item.id()));
		items.stream().filter(item -> item.is(Kind.PRIORITY) && item.mapped()).forEach(item -> own.add(item.item().owner()));
		var covered = new HashSet<>(own);
		for (var item : initiatives.values()) {
			var above = above(item, initiatives);
			if (above.stream().anyMatch(own::contains)) {
				covered.add(item.id());
			}
			if (own.contains(item.id())) {
				covered.addAll(above);
			}
		}
		return covered;
	}

	private static Set<String> above(MappedItem item, Map<String, MappedItem> initiatives) {
		var above = new HashSet<String>();
		var next = initiatives.get(item.item().owner());
		while (next != null && above.add(next.id())) {
			next = initiatives.get(next.item().owner());
		}
		return above;
	}
}
