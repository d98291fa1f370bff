package machi.calculation.governance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.governance.Approval;
import machi.calculation.governance.Approval.Outcome;
import machi.calculation.governance.Approval.Step;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;

/** Where approvals wait, and steps that were taken out of order. */
record Approvals(Dates dates, AsOf asOf, List<Finding> findings) {

	private static final LocalizedText NOT_BEGUN = LocalizedText.of("No steps", "段階なし");

	ResultTable table(List<Approval> approvals) {
		var rows = new ArrayList<Row>();
		for (var approval : approvals) {
			var steps = approval.steps().stream()
					.sorted(Comparator.comparing(step -> step.order().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))).toList();
			check(approval, steps);
			rows.add(row(approval, steps));
		}
		return new ResultTable("approvals", asOf.title("Approvals", "承認手続"),
				List.of(Column.localized("name", "Subject", "件名"), Column.localized("requestedOn", "Requested on", "起案日"),
						Column.text("requester", "Requester", "起案者"), Column.localized("state", "State", "状態"),
						Column.number("approved", "Steps approved", "承認済の段階", ""), Column.number("steps", "Steps", "段階数", ""),
						Column.text("waitsFor", "Waits for", "承認待ち"), Column.number("daysWaiting", "Days waiting", "待ち日数", "日")),
				rows);
	}

	private Row row(Approval approval, List<Step> steps) {
		long approved = steps.stream().filter(step -> step.outcome() == Outcome.APPROVED).count();
		var next = steps.stream().filter(step -> step.outcome() != Outcome.APPROVED).findFirst();
		var state = steps.isEmpty() ? NOT_BEGUN
				: steps.stream().anyMatch(step -> step.outcome() == Outcome.RETURNED) ? Outcome.RETURNED.label()
						: next.isEmpty() ? Outcome.APPROVED.label() : Outcome.PENDING.label();
		return Row.data(approval.subject().elementId(), approval.subject(), approval.name(), dates.shown(approval.requestedOn()),
				approval.requester(), state, BigDecimal.valueOf(approved), BigDecimal.valueOf(steps.size()),
				next.map(Step::approver).orElse(""), next.map(step -> waiting(approval, steps)).orElse(null));
	}

	/** Days since the last thing happened. */
	private BigDecimal waiting(Approval approval, List<Step> steps) {
		var last = steps.stream().map(Step::date).map(dates::read).flatMap(Optional::stream).max(ReportingPeriod::compareTo)
				.or(() -> dates.read(approval.requestedOn()));
		var days = asOf.daysTo(last);
		return days == null ? null : days.negate();
	}

	private void check(Approval approval, List<Step> steps) {
		var name = approval.name();
		long orders = steps.stream().map(Step::order).flatMap(Optional::stream).distinct().count();
		if (orders < steps.size()) {
			findings.add(Found.at("approval.order.unclear", Severity.WARNING,
					name.english() + ": steps have no order or the same order; they are taken as they are listed.",
					name.japanese() + ": 承認段階の順序が空欄か重複しているため、登録順とみなします。", Found.place(approval.subject(), "steps", "")));
		}
		for (int i = 1; i < steps.size(); i++) {
			checkStep(name, steps.subList(0, i), steps.get(i));
		}
	}

	private void checkStep(LocalizedText name, List<Step> earlier, Step step) {
		if (step.outcome() != Outcome.APPROVED) {
			return;
		}
		earlier.stream().filter(before -> before.outcome() != Outcome.APPROVED).findFirst()
				.ifPresent(open -> findings.add(Found.at("approval.out.of.order", Severity.WARNING,
						name.english() + ": " + step.approver() + " has approved although " + open.approver() + " has not.",
						name.japanese() + ": " + open.approver() + "の承認がないまま、" + step.approver() + "が承認しています。", state(open), state(step))));
		earlier.stream().filter(before -> Dates.before(dates.read(step.date()), dates.read(before.date()))).findFirst()
				.ifPresent(later -> findings.add(Found.at("approval.dates", Severity.WARNING,
						name.english() + ": " + step.approver() + " approved on " + step.date().text() + ", before " + later.approver() + " ("
								+ later.date().text() + ").",
						name.japanese() + ": " + step.approver() + "の承認日 " + step.date().text() + " が、前の段階の" + later.approver() + "("
								+ later.date().text() + ")より前です。",
						Found.place(step.date()), Found.place(later.date()))));
	}

	private static Finding.Place state(Step step) {
		return Found.place(step.subject(), "state", step.outcome().label().japanese());
	}
}
