package machi.scenario.program;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.governance.PrintedDate;
import machi.calculation.governance.Review;
import machi.calculation.governance.ReviewedInitiative;
import machi.calculation.governance.Risk;
import machi.calculation.governance.RisksInput;
import machi.model.core.Element;
import machi.model.core.Program;
import machi.model.program.Initiative;
import machi.model.program.InitiativePlan;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads risks and yearly reviews. An initiative without years runs as long as the program does. */
@Component(service = InputBinding.class)
public final class RisksBinding implements InputBinding<RisksInput> {

	private static final LocalizedText NOTHING = LocalizedText.of("", "");

	@Override
	public String calculatorId() {
		return "governance.risks";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(InitiativePlan.class, plan -> !plan.getRisks().isEmpty() || !plan.getReviews().isEmpty(), "no risk and no review", "リスク・評価なし");
	}

	@Override
	public RisksInput bind(ProgramContent content) throws CalculationException {
		var plan = Plans.required(content);
		return new RisksInput(plan.getRisks().stream().map(risk -> risk(risk, content)).toList(),
				plan.getInitiatives().stream().map(initiative -> initiative(initiative, content.program())).toList(),
				plan.getReviews().stream().map(RisksBinding::review).toList());
	}

	private static Risk risk(machi.model.program.Risk risk, ProgramContent content) {
		return new Risk(ModelReader.subject(risk), ModelReader.name(risk), name(risk.getInitiative(), content),
				Optional.ofNullable(risk.getLikelihood()), Optional.ofNullable(risk.getImpact()), Risk.Status.valueOf(risk.getStatus().getName()),
				ModelReader.text(risk.getResponse()), ModelReader.text(risk.getResponsible()), date(risk, "due", risk.getDue()));
	}

	private static LocalizedText name(String initiative, ProgramContent content) {
		return content.element(ModelReader.text(initiative)).filter(Element.class::isInstance).map(Element.class::cast).map(ModelReader::name)
				.orElse(NOTHING);
	}

	private static PrintedDate date(Element element, String attribute, String text) {
		return new PrintedDate(ModelReader.subject(element, attribute), ModelReader.text(text));
	}

	private static ReviewedInitiative initiative(Initiative initiative, Program program) {
		boolean dated = initiative.getStartFiscalYear() != null || initiative.getEndFiscalYear() != null;
		return new ReviewedInitiative(ModelReader.subject(initiative), ModelReader.name(initiative), ModelReader.text(initiative.getParent()),
				ModelReader.year(dated ? initiative.getStartFiscalYear() : program.getStartFiscalYear()),
				ModelReader.year(dated ? initiative.getEndFiscalYear() : program.getEndFiscalYear()));
	}

	private static Review review(machi.model.program.Review review) {
		return new Review(ModelReader.subject(review), ModelReader.text(review.getInitiative()), ModelReader.year(review.getFiscalYear()),
				Review.Rating.valueOf(review.getRating().getName()), ModelReader.text(review.getImprovement()),
				date(review, "reviewedOn", review.getReviewedOn()));
	}
}
