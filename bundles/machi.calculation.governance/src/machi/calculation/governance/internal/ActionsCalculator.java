package machi.calculation.governance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.governance.ActionItem;
import machi.calculation.governance.ActionItem.Progress;
import machi.calculation.governance.ActionsInput;
import machi.calculation.governance.Agreement;
import machi.calculation.governance.Approval;
import machi.calculation.governance.PrintedDate;
import machi.quantity.ReportingPeriod;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** What is still to be done, approved and renewed on a day. */
@Component(service = Calculator.class)
public final class ActionsCalculator implements Calculator<ActionsInput> {

	private static final String NOTICE = "noticeDays";
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("governance.actions", "1.0",
			LocalizedText.of("Actions, approvals and agreements", "対応事項・承認・協定"),
			LocalizedText.of("Open actions of all meetings with the days to go, where approvals wait, and agreements that end soon.",
					"未完了の対応事項と期日までの日数、承認手続の段階、満了が近い協定を一覧にします。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("partner", "core"),
			List.of(AsOf.PARAMETER,
					new Parameter(NOTICE, LocalizedText.of("Notice of agreements", "協定満了の事前通知"),
							LocalizedText.of("How many days before its end an agreement is reported.", "協定の満了を何日前から知らせるか。"),
							Parameter.Type.INTEGER, Unit.of("日"), Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.valueOf(3650)), List.of(),
							"90")),
			LocalizedText.of("Days to go are counted to the last day that the date may mean",
					"残り日数は、その日付が指しうる最後の日まで数える"), 28240);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<ActionsInput> inputType() {
		return ActionsInput.class;
	}

	@Override
	public CalculationResult calculate(ActionsInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		InputCheck.unique(input.actions(), action -> action.subject().elementId(), ActionItem::subject);
		InputCheck.unique(input.approvals(), approval -> approval.subject().elementId(), Approval::subject);
		InputCheck.unique(input.agreements(), agreement -> agreement.subject().elementId(), Agreement::subject);
		var findings = new ArrayList<Finding>();
		var dates = new Dates(findings);
		var asOf = AsOf.of(parameters, dates.all(recorded(input)));
		monitor.checkCancelled();
		var notice = parameters.number(NOTICE).orElseThrow();
		return CalculationResult.of(List.of(actions(input.actions(), dates, asOf, findings),
				new Approvals(dates, asOf, findings).table(input.approvals()),
				new Agreements(dates, asOf, notice, findings).table(input.agreements())), List.of(), findings);
	}

	/** What has happened; due dates and ends of agreements lie ahead. */
	private static Stream<PrintedDate> recorded(ActionsInput input) {
		return Stream.of(input.actions().stream().flatMap(action -> Stream.of(action.meeting(), action.doneOn())),
				input.approvals().stream()
						.flatMap(approval -> Stream.concat(Stream.of(approval.requestedOn()), approval.steps().stream().map(Approval.Step::date))),
				input.agreements().stream().map(Agreement::signedOn)).flatMap(dates -> dates);
	}

	private static ResultTable actions(List<ActionItem> actions, Dates dates, AsOf asOf, List<Finding> findings) {
		var rows = new ArrayList<Row>();
		var byDue = Comparator.comparing((ActionItem action) -> dates.read(action.due()).map(ReportingPeriod::end).orElse(null),
				Comparator.nullsLast(Comparator.naturalOrder()));
		for (var action : actions.stream().sorted(byDue).toList()) {
			checkDates(action, dates, findings);
			if (isOpen(action, dates, asOf)) {
				checkDue(action, dates, asOf, findings);
				rows.add(Row.data(action.subject().elementId(), action.subject(), dates.shown(action.due()),
						asOf.daysTo(dates.read(action.due())), action.name(), action.responsible(), action.progress().label(), action.body(),
						dates.shown(action.meeting())));
			}
		}
		return new ResultTable("actions", asOf.title("Open actions", "未完了の対応事項"),
				List.of(Column.localized("due", "Due", "期日"), Column.number("daysToGo", "Days to go", "残り日数", "日"),
						Column.localized("name", "Action", "対応事項"), Column.text("responsible", "Responsible", "担当"),
						Column.localized("state", "State", "対応状況"), Column.localized("body", "Body", "会議体"),
						Column.localized("meeting", "Meeting", "会議の開催日")),
				rows);
	}

	/** An action that was done after the day was open on it; one of a later meeting was not there yet. */
	private static boolean isOpen(ActionItem action, Dates dates, AsOf asOf) {
		if (action.progress() == Progress.CANCELLED || dates.read(action.meeting()).filter(date -> !asOf.hasBegun(date)).isPresent()) {
			return false;
		}
		return action.progress() != Progress.DONE || dates.read(action.doneOn()).filter(date -> !asOf.hasBegun(date)).isPresent();
	}

	private static void checkDates(ActionItem action, Dates dates, List<Finding> findings) {
		var name = action.name();
		if (action.progress() == Progress.DONE && action.doneOn().isBlank()) {
			findings.add(Found.at("action.done.undated", Severity.INFO, name.english() + ": done, but without a date.",
					name.japanese() + ": 完了していますが、完了日がありません。", Found.place(action.doneOn())));
		}
		if (Dates.before(dates.read(action.doneOn()), dates.read(action.meeting()))) {
			findings.add(Found.at("action.done.before.meeting", Severity.WARNING,
					name.english() + ": done on " + action.doneOn().text() + ", before the meeting of " + action.meeting().text() + ".",
					name.japanese() + ": 完了日 " + action.doneOn().text() + " が会議の開催日 " + action.meeting().text() + " より前です。",
					Found.place(action.doneOn()), Found.place(action.meeting())));
		}
	}

	private static void checkDue(ActionItem action, Dates dates, AsOf asOf, List<Finding> findings) {
		var due = dates.read(action.due());
		var name = action.name();
		if (action.due().isBlank()) {
			findings.add(Found.at("action.due.missing", Severity.INFO, name.english() + ": has no due date.", name.japanese() + ": 期日がありません。",
					Found.place(action.due())));
		} else if (due.filter(asOf::isOver).isPresent()) {
			var days = asOf.daysTo(due).negate().toPlainString();
			findings.add(Found.at("action.overdue", Severity.WARNING,
					name.english() + ": was due on " + action.due().text() + ", " + days + " days ago.",
					name.japanese() + ": 期日 " + action.due().text() + " を" + days + "日過ぎています。", Found.place(action.due())));
		}
	}
}
