package machi.calculation.partner.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.partner.Activity;
import machi.calculation.partner.PartnerCategory;
import machi.calculation.partner.PartnerState;
import machi.quantity.text.LocalizedText;

/** The partners at a date, one by one and counted. */
final class NetworkTables {

	private static final String UNIT = "団体";

	private final List<PartnerAt> partners;
	private final LocalDate date;

	NetworkTables(List<PartnerAt> partners, LocalDate date) {
		this.partners = partners;
		this.date = date;
	}

	List<ResultTable> all() {
		return List.of(counts(), states(), categories(), sides(), goals(), list());
	}

	private ResultTable counts() {
		var rows = new ArrayList<Row>();
		rows.add(count("inside", LocalizedText.of("Inside the municipality", "市内"), at -> !at.partner().outside()));
		rows.add(count("outside", LocalizedText.of("Outside the municipality", "市外"), at -> at.partner().outside()));
		rows.add(count("esgNetwork", LocalizedText.of("ESG network", "ESGネットワーク"), at -> at.partner().esgNetwork()));
		rows.add(count("published", LocalizedText.of("To be published", "公開対象"), at -> at.partner().published()));
		var total = count("total", LocalizedText.of("All partners", "パートナー総数"), at -> true);
		rows.add(new Row("total", Row.Kind.TOTAL, total.cells(), Subject.NONE));
		return table("counts", "Partners", "パートナー数", rows);
	}

	private ResultTable states() {
		var rows = new ArrayList<Row>();
		for (var state : PartnerState.values()) {
			rows.add(count(id(state), state.title(), at -> at.standing().state() == state));
		}
		return table("states", "Partners by state", "状態別パートナー数", rows);
	}

	private ResultTable categories() {
		var rows = new ArrayList<Row>();
		for (var category : PartnerCategory.values()) {
			rows.add(count(id(category), category.title(), at -> at.partner().category() == category));
		}
		return table("categories", "Partners by category", "区分別パートナー数", rows);
	}

	private ResultTable sides() {
		var rows = new ArrayList<Row>();
		for (var side : Activity.ProgramSide.values()) {
			rows.add(count(id(side), side.title(),
					at -> at.activities().stream().anyMatch(activity -> activity.side().stream().anyMatch(side::equals))));
		}
		return table("sides", "Partners by side (a partner may count on several)", "側面別パートナー数(重複あり)", rows);
	}

	private ResultTable goals() {
		var rows = new ArrayList<Row>();
		for (int goal = 1; goal <= Goals.COUNT; goal++) {
			int number = goal;
			rows.add(count("goal-" + goal, LocalizedText.of("Goal " + goal, "ゴール" + goal), at -> at.goals().contains(number)));
		}
		return table("goals", "Partners by goal (a partner may count for several)", "ゴール別パートナー数(重複あり)", rows);
	}

	private ResultTable list() {
		var rows = new ArrayList<Row>();
		for (var at : partners) {
			var partner = at.partner();
			var standing = at.standing();
			rows.add(Row.data(partner.subject().elementId(), partner.subject(), partner.name(), partner.category().title(),
					partner.outside() ? LocalizedText.of("outside", "市外") : LocalizedText.of("inside", "市内"), standing.state().title(),
					standing.certification().map(one -> one.number()).orElse(""),
					standing.certification().flatMap(one -> one.certifiedOn()).map(LocalDate::toString).orElse(""),
					standing.validUntil().map(LocalDate::toString).orElse(""),
					partner.esgNetwork() ? LocalizedText.of("yes", "参加") : LocalizedText.EMPTY, BigDecimal.valueOf(at.activities().size()),
					Goals.text(at.targets()), Goals.text(at.goals())));
		}
		return new ResultTable("partners", titled("Partners one by one", "パートナー一覧"),
				List.of(Column.localized("name", "Partner", "パートナー"), Column.localized("category", "Category", "区分"),
						Column.localized("location", "Seat", "所在"), Column.localized("state", "State", "状態"),
						Column.text("certificateNumber", "Number", "認証番号"), Column.text("certifiedOn", "Certified on", "認証日"),
						Column.text("validUntil", "Valid until", "有効期限"), Column.localized("esgNetwork", "ESG network", "ESGネットワーク"),
						Column.number("activities", "Activities", "取組", "件"), Column.text("targets", "Targets", "ターゲット"),
						Column.text("goals", "Goals", "ゴール")),
				rows);
	}

	private Row count(String id, LocalizedText title, Predicate<PartnerAt> counted) {
		long all = partners.stream().filter(counted).count();
		long certified = partners.stream().filter(counted).filter(at -> at.standing().state().isCertified()).count();
		return Row.data(id, Subject.NONE, title, BigDecimal.valueOf(all), BigDecimal.valueOf(certified));
	}

	private ResultTable table(String id, String english, String japanese, List<Row> rows) {
		return new ResultTable(id, titled(english, japanese),
				List.of(Column.localized("group", "Group", "区分"), Column.number("registered", "Registered", "登録", UNIT),
						Column.number("certified", "Certified", "認証", UNIT)),
				rows);
	}

	private LocalizedText titled(String english, String japanese) {
		return date.equals(LocalDate.EPOCH) ? LocalizedText.of(english, japanese)
				: LocalizedText.of(english + ", " + date, japanese + " " + date + "現在");
	}

	private static String id(Enum<?> literal) {
		return literal.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
