package machi.scenario.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.schedule.Milestone;
import machi.calculation.schedule.ScheduleInput;
import machi.calculation.schedule.ScheduledInitiative;
import machi.model.core.SourceDocument;
import machi.model.program.InitiativePlan;
import machi.model.program.MilestoneKind;
import machi.model.program.ProgramPackage.Literals;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads milestones, and the years of the initiatives they belong to. */
@Component(service = InputBinding.class)
public final class ScheduleBinding implements InputBinding<ScheduleInput> {

	@Override
	public String calculatorId() {
		return "schedule.plan";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(InitiativePlan.class, plan -> !plan.getMilestones().isEmpty(), "no milestone", "スケジュールなし");
	}

	@Override
	public ScheduleInput bind(ProgramContent content) throws CalculationException {
		var plan = Plans.required(content);
		var initiatives = new ArrayList<ScheduledInitiative>();
		for (var initiative : plan.getInitiatives()) {
			initiatives.add(new ScheduledInitiative(ModelReader.subject(initiative), ModelReader.name(initiative),
					Plans.optionalYear(initiative, initiative.getStartFiscalYear(), Literals.INITIATIVE__START_FISCAL_YEAR.getName()),
					Plans.optionalYear(initiative, initiative.getEndFiscalYear(), Literals.INITIATIVE__END_FISCAL_YEAR.getName())));
		}
		var milestones = new ArrayList<Milestone>();
		for (var milestone : plan.getMilestones()) {
			milestones.add(milestone(milestone));
		}
		return new ScheduleInput(initiatives, milestones, latest(content, plan));
	}

	private static Milestone milestone(machi.model.program.Milestone milestone) throws CalculationException {
		return new Milestone(ModelReader.subject(milestone), ModelReader.name(milestone), ModelReader.text(milestone.getInitiative()),
				milestone.getKind() == MilestoneKind.DEADLINE,
				Plans.optionalYear(milestone, milestone.getFiscalYear(), Literals.MILESTONE__FISCAL_YEAR.getName()),
				Plans.optionalYear(milestone, milestone.getEndFiscalYear(), Literals.MILESTONE__END_FISCAL_YEAR.getName()),
				Optional.ofNullable(milestone.getStartMonth()), Optional.ofNullable(milestone.getEndMonth()),
				ModelReader.text(milestone.getDate()), List.copyOf(milestone.getAfter()), milestone.isCritical(),
				Optional.ofNullable(milestone.getReminderDays()), ModelReader.text(milestone.getResponsible()), milestone.isDone());
	}

	/** What the program records of its own past: its documents, reviews and recorded values. */
	private static Optional<LocalDate> latest(ProgramContent content, InitiativePlan plan) {
		var documents = content.program().getDocuments().stream().map(SourceDocument::getDate);
		var reviews = plan.getReviews().stream().map(review -> review.getReviewedOn());
		var actuals = plan.getKpis().stream().flatMap(kpi -> kpi.getActuals().stream()).map(actual -> actual.getRecordedOn());
		return Stream.of(documents, reviews, actuals).flatMap(dates -> dates).map(ScheduleBinding::day).flatMap(Optional::stream)
				.max(Comparator.naturalOrder());
	}

	/** Empty for what is no date: the documents of a program name their dates as they like. */
	private static Optional<LocalDate> day(String text) {
		try {
			return Optional.ofNullable(text).map(ReportingPeriod::parse).map(ReportingPeriod::end);
		} catch (IllegalArgumentException noDate) {
			return Optional.empty();
		}
	}
}
