package machi.calculation.partner;

import java.util.List;
import java.util.Objects;

/**
 * Input of {@code partner.matching}.
 *
 * @param network the partners that offer and need
 */
public record PartnerMatchingInput(PartnerNetworkInput network, List<MatchingEntry> entries, List<RecordedMatch> matches) {

	public PartnerMatchingInput {
		Objects.requireNonNull(network);
		entries = List.copyOf(entries);
		matches = List.copyOf(matches);
	}
}
