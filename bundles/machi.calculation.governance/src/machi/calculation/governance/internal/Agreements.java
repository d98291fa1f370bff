package machi.calculation.governance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.governance.Agreement;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;

/**
 * Agreements and how long they still hold.
 *
 * @param notice days before the end of an agreement from which it is reported
 */
record Agreements(Dates dates, AsOf asOf, BigDecimal notice, List<Finding> findings) {

	private static final LocalizedText UNSIGNED = LocalizedText.of("Not signed yet", "未締結");
	private static final LocalizedText UNDATED = LocalizedText.of("Undated", "締結日の記載なし");
	private static final LocalizedText IN_FORCE = LocalizedText.of("In force", "有効");
	private static final LocalizedText ENDS_SOON = LocalizedText.of("Ends soon", "満了間近");
	private static final LocalizedText EXPIRED = LocalizedText.of("Expired", "満了");

	ResultTable table(List<Agreement> agreements) {
		var rows = new ArrayList<Row>();
		for (var agreement : agreements) {
			var expires = dates.read(agreement.expiresOn());
			var days = asOf.daysTo(expires);
			check(agreement, days);
			rows.add(Row.data(agreement.subject().elementId(), agreement.subject(), agreement.name(), agreement.parties(), agreement.theme(),
					dates.shown(agreement.signedOn()), dates.shown(agreement.expiresOn()), days, state(agreement, expires, days)));
		}
		return new ResultTable("agreements", asOf.title("Agreements", "協定"),
				List.of(Column.localized("name", "Agreement", "協定"), Column.localized("parties", "Parties", "締結相手"),
						Column.text("theme", "Theme", "テーマ"), Column.localized("signedOn", "Signed on", "締結日"),
						Column.localized("expiresOn", "Expires on", "満了日"), Column.number("daysToGo", "Days to go", "残り日数", "日"),
						Column.localized("state", "State", "状態")),
				rows);
	}

	private LocalizedText state(Agreement agreement, Optional<ReportingPeriod> expires, BigDecimal days) {
		if (dates.read(agreement.signedOn()).filter(date -> !asOf.hasBegun(date)).isPresent()) {
			return UNSIGNED;
		}
		if (expires.filter(asOf::isOver).isPresent()) {
			return EXPIRED;
		}
		if (agreement.signedOn().isBlank()) {
			return UNDATED;
		}
		return days != null && days.compareTo(notice) <= 0 ? ENDS_SOON : IN_FORCE;
	}

	private void check(Agreement agreement, BigDecimal days) {
		var name = agreement.name();
		var until = agreement.expiresOn().text();
		if (Dates.before(dates.read(agreement.expiresOn()), dates.read(agreement.signedOn()))) {
			findings.add(Found.at("agreement.ends.before.begin", Severity.ERROR, name.english() + ": the agreement ends before it was signed.",
					name.japanese() + ": 満了日が締結日より前です。", Found.place(agreement.signedOn()), Found.place(agreement.expiresOn())));
		} else if (days != null && days.signum() < 0) {
			findings.add(Found.at("agreement.expired", Severity.WARNING, name.english() + ": the agreement expired on " + until + ".",
					name.japanese() + ": 協定は " + until + " に満了しました。", Found.place(agreement.expiresOn())));
		} else if (days != null && days.compareTo(notice) <= 0) {
			findings.add(Found.at("agreement.expires.soon", Severity.INFO,
					name.english() + ": the agreement expires on " + until + ", in " + days.toPlainString() + " days.",
					name.japanese() + ": 協定はあと" + days.toPlainString() + "日(" + until + ")で満了します。", Found.place(agreement.expiresOn())));
		}
	}
}
