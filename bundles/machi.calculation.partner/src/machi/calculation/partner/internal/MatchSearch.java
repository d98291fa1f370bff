package machi.calculation.partner.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.CalculationMonitor;
import machi.calculation.partner.LifeCycle;
import machi.calculation.partner.MatchingEntry;
import machi.calculation.partner.Partner;
import machi.calculation.partner.PartnerMatchingInput;
import machi.calculation.partner.PartnerState;
import machi.calculation.partner.RecordedMatch;

/** Which offers meet which needs at a date. */
final class MatchSearch {

	private final Map<String, Partner> partners = new HashMap<>();
	private final Map<String, RecordedMatch> recorded = new HashMap<>();
	private final List<ReadEntry> entries;
	private final LifeCycle lifeCycle;
	private final LocalDate date;
	private final boolean certifiedOnly;

	MatchSearch(PartnerMatchingInput input, LocalDate date, boolean certifiedOnly) {
		this.date = date;
		this.certifiedOnly = certifiedOnly;
		lifeCycle = new LifeCycle(input.network().schemes());
		input.network().partners().forEach(partner -> partners.put(partner.subject().elementId(), partner));
		input.matches().forEach(match -> recorded.merge(match.offer() + "/" + match.need(), match, MatchSearch::later));
		entries = input.entries().stream().filter(this::takesPart).map(ReadEntry::of).toList();
	}

	private static RecordedMatch later(RecordedMatch first, RecordedMatch second) {
		var epoch = LocalDate.MIN;
		return second.date().orElse(epoch).isBefore(first.date().orElse(epoch)) ? first : second;
	}

	/** Whoever was refused, has left or has lapsed is not brought together with others. */
	boolean takesPart(MatchingEntry entry) {
		var partner = partners.get(entry.partner());
		if (partner == null || !entry.isValid(date)) {
			return false;
		}
		var state = lifeCycle.standing(partner, date).state();
		return certifiedOnly ? state.isCertified()
				: state != PartnerState.REFUSED && state != PartnerState.WITHDRAWN && state != PartnerState.EXPIRED;
	}

	/** The best first; what is equally good in the order of the ids. */
	List<Candidate> candidates(CalculationMonitor monitor) {
		var needs = entries.stream().filter(read -> read.entry().type() == MatchingEntry.Type.NEED).toList();
		var offers = entries.stream().filter(read -> read.entry().type() == MatchingEntry.Type.OFFER).toList();
		var found = new ArrayList<Candidate>();
		for (int i = 0; i < needs.size(); i++) {
			monitor.checkCancelled();
			monitor.progress((double) i / needs.size());
			for (var offer : offers) {
				candidate(offer, needs.get(i)).ifPresent(found::add);
			}
		}
		found.sort(Comparator.comparing((Candidate candidate) -> -candidate.evidence().score())
				.thenComparing(candidate -> candidate.need().subject().elementId())
				.thenComparing(candidate -> candidate.offer().subject().elementId()));
		return found;
	}

	private Optional<Candidate> candidate(ReadEntry offer, ReadEntry need) {
		if (offer.entry().partner().equals(need.entry().partner())) {
			return Optional.empty();
		}
		var match = Optional.ofNullable(recorded.get(offer.entry().subject().elementId() + "/" + need.entry().subject().elementId()));
		if (match.stream().anyMatch(one -> one.state() == RecordedMatch.State.DECLINED)) {
			return Optional.empty();
		}
		var evidence = Evidence.of(offer, need);
		if (match.isEmpty() && !evidence.speaksFor(offer.entry(), need.entry())) {
			return Optional.empty();
		}
		return Optional.of(new Candidate(offer.entry(), partners.get(offer.entry().partner()), need.entry(),
				partners.get(need.entry().partner()), evidence, match));
	}

	/** Entries that take part and are in none of the candidates. */
	List<MatchingEntry> unmatched(List<Candidate> candidates) {
		return entries.stream().map(ReadEntry::entry)
				.filter(entry -> candidates.stream().noneMatch(candidate -> candidate.offer() == entry || candidate.need() == entry)).toList();
	}

	Partner partner(MatchingEntry entry) {
		return partners.get(entry.partner());
	}
}
