package machi.scenario.partner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.Finding;
import machi.calculation.partner.MatchingEntry;
import machi.calculation.partner.PartnerMatchingInput;
import machi.calculation.partner.PartnerNetworkInput;
import machi.calculation.partner.RecordedMatch;
import machi.model.partner.Match;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads what partners offer and need, and who was brought together already. */
@Component(service = InputBinding.class)
public final class PartnerMatchingBinding implements InputBinding<PartnerMatchingInput> {

	/** Keywords are entered with commas of any kind, Japanese ones, semicolons or one on a line. */
	private static final String BETWEEN_KEYWORDS = "[,、,;;\\n]";

	private final TargetCodes codes = new TargetCodes();
	private final PartnerNetworkBinding partners = new PartnerNetworkBinding();

	@Override
	public String calculatorId() {
		return "partner.matching";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(PartnerPlan.class, plan -> !plan.getMatchingEntries().isEmpty() || !plan.getMatches().isEmpty(), "no offer or need of a partner", "シーズ・ニーズなし");
	}

	@Override
	public PartnerMatchingInput bind(ProgramContent content) throws CalculationException {
		var network = partners.bind(content);
		var findings = new ArrayList<Finding>();
		var plan = PartnerPlans.required(content);
		var entries = plan.getMatchingEntries().stream().map(entry -> entry(entry, findings)).toList();
		var matches = plan.getMatches().stream().map(match -> match(match, findings)).toList();
		return new PartnerMatchingInput(new PartnerNetworkInput(network.schemes(), network.partners(), findings), entries, matches);
	}

	private MatchingEntry entry(machi.model.partner.MatchingEntry entry, List<Finding> findings) {
		var texts = List.of(ModelReader.text(entry.getName()), ModelReader.text(entry.getNameEn()), ModelReader.text(entry.getDescription()));
		return new MatchingEntry(ModelReader.subject(entry), ModelReader.name(entry), ModelReader.text(entry.getPartner()),
				MatchingEntry.Type.valueOf(entry.getType().getName()), MatchingEntry.Field.valueOf(entry.getField().getName()),
				Arrays.stream(ModelReader.text(entry.getKeywords()).split(BETWEEN_KEYWORDS)).map(String::strip)
						.filter(keyword -> !keyword.isEmpty()).toList(),
				texts, codes.read(entry.getSdgCodes()), Optional.ofNullable(entry.getAmountThousandYen()),
				PartnerPlans.date(entry, Literals.MATCHING_ENTRY__VALID_UNTIL, findings));
	}

	private static RecordedMatch match(Match match, List<Finding> findings) {
		return new RecordedMatch(ModelReader.subject(match), ModelReader.text(match.getOffer()), ModelReader.text(match.getNeed()),
				RecordedMatch.State.valueOf(match.getState().getName()), PartnerPlans.date(match, Literals.MATCH__DATE, findings));
	}
}
