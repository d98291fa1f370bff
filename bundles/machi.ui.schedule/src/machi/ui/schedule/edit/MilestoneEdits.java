package machi.ui.schedule.edit;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;

import machi.model.program.InitiativePlan;
import machi.model.program.Milestone;
import machi.model.program.MilestoneKind;
import machi.model.program.ProgramFactory;
import machi.model.program.ProgramPackage;
import machi.model.program.ProgramPackage.Literals;
import machi.quantity.ReportingPeriod;
import machi.quantity.time.MonthSpan;
import machi.ui.Messages;
import machi.ui.schedule.draw.PlannedBar;
import machi.workspace.OpenProgram;

/**
 * Commands that move, lengthen, link and add milestones; each is one step to undo. What was left empty stays empty where it
 * still means the same: a bar of whole fiscal years keeps no months.
 */
public final class MilestoneEdits {

	private static final Messages TEXT = Messages.beside(MilestoneEdits.class);
	private static final int APRIL = 4;
	private static final int MARCH = 3;
	private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private final OpenProgram program;

	public MilestoneEdits(OpenProgram program) {
		this.program = program;
	}

	/** Moves a bar by months; empty when it has no days or would leave the years that can be told. */
	public Optional<Command> move(Milestone milestone, int months) {
		return PlannedBar.of(milestone).filter(bar -> months != 0)
				.flatMap(bar -> set(milestone, bar.months().plusMonths(months), months, TEXT.get("move")));
	}

	/** Lets a bar end in another month; a deadline is moved there. */
	public Optional<Command> endIn(Milestone milestone, YearMonth month) {
		return PlannedBar.of(milestone).flatMap(bar -> {
			if (milestone.getKind() == MilestoneKind.DEADLINE) {
				return move(milestone, between(bar.months().last(), month));
			}
			var span = bar.months().endingIn(month);
			return set(milestone, span, between(bar.months().last(), span.last()), TEXT.get("resize"));
		});
	}

	/** Lets a bar begin in another month; a deadline is moved there. */
	public Optional<Command> startIn(Milestone milestone, YearMonth month) {
		return PlannedBar.of(milestone).flatMap(bar -> milestone.getKind() == MilestoneKind.DEADLINE
				? move(milestone, between(bar.months().first(), month))
				: set(milestone, bar.months().startingIn(month), 0, TEXT.get("resize")));
	}

	private static int between(YearMonth from, YearMonth to) {
		return Math.toIntExact(from.until(to, ChronoUnit.MONTHS));
	}

	/** @param endMoved months by which the end moves, and with it a date that is entered */
	private Optional<Command> set(Milestone milestone, MonthSpan span, int endMoved, String label) {
		if (span.first().isBefore(YearMonth.of(1868, APRIL)) || span.last().isAfter(YearMonth.of(2201, MARCH))) {
			return Optional.empty();
		}
		var command = new CompoundCommand(label);
		boolean dated = milestone.getDate() != null && !milestone.getDate().isBlank();
		if (dated) {
			shifted(milestone.getDate(), endMoved).ifPresent(date -> append(command, milestone, Literals.MILESTONE__DATE, date));
		}
		if (!dated) {
			setYears(milestone, span, command);
		} else if (milestone.getFiscalYear() != null) {
			setStart(milestone, span.first(), command);
		}
		return command.isEmpty() ? Optional.empty() : Optional.of(command);
	}

	private void setYears(Milestone milestone, MonthSpan span, CompoundCommand command) {
		setStart(milestone, span.first(), command);
		int first = MonthSpan.fiscalYear(span.first()).year();
		int last = MonthSpan.fiscalYear(span.last()).year();
		append(command, milestone, Literals.MILESTONE__END_FISCAL_YEAR, last == first && milestone.getEndFiscalYear() == null ? null : last);
		int end = span.last().getMonthValue();
		append(command, milestone, Literals.MILESTONE__END_MONTH, end == MARCH && milestone.getEndMonth() == null ? null : end);
	}

	/** A deadline has a year, which its date goes before, but no month to begin in. */
	private void setStart(Milestone milestone, YearMonth first, CompoundCommand command) {
		append(command, milestone, Literals.MILESTONE__FISCAL_YEAR, MonthSpan.fiscalYear(first).year());
		int month = first.getMonthValue();
		boolean usual = milestone.getStartMonth() == null && (month == APRIL || milestone.getKind() == MilestoneKind.DEADLINE);
		append(command, milestone, Literals.MILESTONE__START_MONTH, usual ? null : month);
	}

	private void append(CompoundCommand command, Milestone milestone, EAttribute attribute, Object value) {
		if (!Objects.equals(milestone.eGet(attribute), value)) {
			command.append(new SetCommand(program.editingDomain(), milestone, attribute, value));
		}
	}

	/** The date some months later, written as it was: a month stays a month. */
	static Optional<String> shifted(String date, int months) {
		try {
			var period = ReportingPeriod.parse(date);
			return switch (period.kind()) {
			case MONTH -> Optional.of(ReportingPeriod.month(YearMonth.from(period.start()).plusMonths(months)).in(Locale.JAPANESE));
			case MONTH_END -> Optional.of(YearMonth.from(period.start()).plusMonths(months).atEndOfMonth())
					.map(day -> new ReportingPeriod(ReportingPeriod.Kind.MONTH_END, day).in(Locale.JAPANESE));
			default -> {
				var day = period.end().plusMonths(months);
				boolean iso = ISO.matcher(date.strip()).matches();
				yield Optional.of(iso ? day.toString() : new ReportingPeriod(ReportingPeriod.Kind.DAY, day).in(Locale.JAPANESE));
			}
			};
		} catch (IllegalArgumentException unreadable) {
			return Optional.empty();
		}
	}

	/** Lets one milestone wait for another; empty when it does already, or when both would then wait for each other. */
	public Optional<Command> link(Milestone before, Milestone after) {
		if (before == after || after.getAfter().contains(before.getId()) || waitsFor(before, after.getId())) {
			return Optional.empty();
		}
		return Optional.of(labelled(TEXT.get("link"),
				new AddCommand(program.editingDomain(), after, Literals.MILESTONE__AFTER, before.getId())));
	}

	private boolean waitsFor(Milestone milestone, String id) {
		var seen = new HashSet<String>();
		var open = new ArrayDeque<>(milestone.getAfter());
		while (!open.isEmpty()) {
			var next = open.pop();
			if (next.equals(id)) {
				return true;
			}
			if (seen.add(next)) {
				program.element(next).filter(Milestone.class::isInstance).map(Milestone.class::cast)
						.ifPresent(found -> open.addAll(found.getAfter()));
			}
		}
		return false;
	}

	public Command unlink(String before, Milestone after) {
		return labelled(TEXT.get("unlink"), new RemoveCommand(program.editingDomain(), after, Literals.MILESTONE__AFTER, before));
	}

	/** Turns an attribute such as done or critical on or off. */
	public Command toggle(Milestone milestone, EAttribute attribute, String label) {
		return labelled(label, new SetCommand(program.editingDomain(), milestone, attribute, !(Boolean) milestone.eGet(attribute)));
	}

	/** A new milestone of three months. @param initiative id, or empty */
	public Milestone create(String initiative, YearMonth month) {
		var milestone = ProgramFactory.eINSTANCE.createMilestone();
		milestone.setId(program.newId(ProgramPackage.Literals.MILESTONE));
		milestone.setName(TEXT.get("new.name"));
		milestone.setInitiative(initiative.isEmpty() ? null : initiative);
		var span = new MonthSpan(month, month.plusMonths(2));
		milestone.setFiscalYear(MonthSpan.fiscalYear(span.first()).year());
		milestone.setStartMonth(span.first().getMonthValue());
		if (!MonthSpan.fiscalYear(span.last()).equals(MonthSpan.fiscalYear(span.first()))) {
			milestone.setEndFiscalYear(MonthSpan.fiscalYear(span.last()).year());
		}
		milestone.setEndMonth(span.last().getMonthValue());
		return milestone;
	}

	public Command add(Milestone milestone) {
		var plan = (InitiativePlan) program.domainForEditing(Literals.INITIATIVE_PLAN);
		return labelled(TEXT.get("add"), new AddCommand(program.editingDomain(), plan, Literals.INITIATIVE_PLAN__MILESTONES, List.of(milestone)));
	}

	private static Command labelled(String label, Command command) {
		var labelled = new CompoundCommand(label);
		labelled.append(command);
		return labelled;
	}
}
