package machi.calculation.governance.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.governance.ConsensusInput;
import machi.calculation.governance.ConsensusItem;
import machi.calculation.governance.ConsensusRecord;
import machi.calculation.governance.ConsensusState;
import machi.calculation.governance.Counterparty;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;

/** The records of every counterparty and item until a day, by time. */
final class ConsensusStates {

	/**
	 * Where a counterparty and an item meet.
	 *
	 * @param asked   whether the item needs the agreement of the counterparty
	 * @param history the records until the day, the latest last
	 */
	record Cell(boolean asked, List<ConsensusRecord> history) {

		Optional<ConsensusRecord> latest() {
			return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
		}

		ConsensusState state() {
			return latest().map(ConsensusRecord::state).orElse(ConsensusState.NOT_EXPLAINED);
		}

		LocalizedText label() {
			return asked ? state().label() : NOT_ASKED;
		}

		/** The state and since when. */
		LocalizedText shown(Dates dates) {
			if (!asked || latest().isEmpty() || latest().get().date().isBlank()) {
				return label();
			}
			var date = dates.shown(latest().get().date());
			return LocalizedText.of(label().english() + " " + date.english(), label().japanese() + " " + date.japanese());
		}
	}

	private record Key(String counterparty, String item) {
	}

	private static final LocalizedText NOT_ASKED = LocalizedText.of("Not asked", "対象外");

	private final Map<Key, List<ConsensusRecord>> histories = new HashMap<>();
	private final Dates dates;

	ConsensusStates(ConsensusInput input, Dates dates, AsOf asOf, List<Finding> findings) {
		this.dates = dates;
		var counterparties = input.counterparties().stream().map(Counterparty::id).collect(Collectors.toSet());
		var items = input.items().stream().map(ConsensusItem::id).collect(Collectors.toSet());
		for (var one : input.records()) {
			if (!counterparties.contains(one.counterparty()) || !items.contains(one.item())) {
				boolean item = counterparties.contains(one.counterparty());
				findings.add(Found.at("consensus.unknown", Severity.WARNING,
						one.subject().label() + ": the record names no " + (item ? "item" : "counterparty") + " that is entered.",
						one.subject().label() + ": " + (item ? "合意事項" : "相手方") + "が登録されていません。",
						Found.place(one.subject(), item ? "item" : "counterparty", item ? one.item() : one.counterparty())));
			} else if (isUntil(asOf, one)) {
				histories.computeIfAbsent(new Key(one.counterparty(), one.item()), key -> new ArrayList<>()).add(one);
			}
		}
		// the sort is stable: of equal dates the record that was entered later stays behind
		histories.values().forEach(history -> history.sort(Comparator.comparing(this::time,
				Comparator.nullsFirst(Comparator.comparing(ReportingPeriod::end)))));
	}

	private boolean isUntil(AsOf asOf, ConsensusRecord one) {
		var date = dates.read(one.date());
		return date.isEmpty() || asOf.hasBegun(date.get());
	}

	private ReportingPeriod time(ConsensusRecord one) {
		return dates.read(one.date()).orElse(null);
	}

	/** A counterparty that is not asked counts as asked once something is recorded with it. */
	Cell of(Counterparty counterparty, ConsensusItem item) {
		var history = histories.getOrDefault(new Key(counterparty.id(), item.id()), List.of());
		return new Cell(item.asks(counterparty.id()) || !history.isEmpty(), history);
	}

	/** Counts the cells of counterparties with items; one of the two is a single one or both are all. */
	ConsensusCounts count(Stream<Counterparty> counterparties, Stream<ConsensusItem> items) {
		var all = items.toList();
		return ConsensusCounts.of(counterparties.flatMap(counterparty -> all.stream().map(item -> of(counterparty, item))));
	}
}
