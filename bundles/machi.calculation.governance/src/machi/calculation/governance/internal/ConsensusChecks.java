package machi.calculation.governance.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.governance.ConsensusInput;
import machi.calculation.governance.ConsensusItem;
import machi.calculation.governance.ConsensusRecord;
import machi.calculation.governance.ConsensusState;
import machi.calculation.governance.Counterparty;
import machi.calculation.governance.ItemDecision;
import machi.quantity.text.LocalizedText;

/** What is wrong with the way to consensus. */
record ConsensusChecks(ConsensusInput input, ConsensusStates states, Dates dates, AsOf asOf, List<Finding> findings) {

	void run() {
		for (var counterparty : input.counterparties()) {
			for (var item : input.items()) {
				var cell = states.of(counterparty, item);
				var place = both(counterparty.name(), item.name());
				cell.latest().ifPresent(latest -> evidence(latest, place));
				cell.history().stream().filter(record -> record.date().isBlank()).forEach(record -> undated(record, place));
				steps(cell.history(), place);
			}
		}
		input.decisions().forEach(this::decision);
	}

	private static LocalizedText both(LocalizedText counterparty, LocalizedText item) {
		return LocalizedText.of(counterparty.english() + ", " + item.english(), counterparty.japanese() + "・" + item.japanese());
	}

	private void evidence(ConsensusRecord latest, LocalizedText where) {
		if (latest.state() == ConsensusState.AGREED && latest.evidence().isEmpty()) {
			findings.add(Found.at("consensus.evidence.missing", Severity.WARNING, where.english() + ": agreed, but no evidence is named.",
					where.japanese() + ": 合意済ですが、根拠資料がありません。", Found.place(latest.subject(), "evidence", "")));
		}
	}

	private void undated(ConsensusRecord one, LocalizedText where) {
		findings.add(Found.at("consensus.undated", Severity.INFO,
				where.english() + ": a record has no date and counts as older than all others.",
				where.japanese() + ": 日付のない記録があり、最も古いものとして扱います。", Found.place(one.subject(), "date", "")));
	}

	private void steps(List<ConsensusRecord> history, LocalizedText where) {
		for (int i = 1; i < history.size(); i++) {
			var before = history.get(i - 1);
			var after = history.get(i);
			if (after.state().compareTo(before.state()) < 0) {
				findings.add(Found.at("consensus.step.back", Severity.INFO,
						where.english() + ": went back from “" + before.state().label().english() + "” to “" + after.state().label().english() + "”.",
						where.japanese() + ": 「" + before.state().label().japanese() + "」から「" + after.state().label().japanese() + "」に戻りました。",
						stated(before), stated(after)));
			}
		}
	}

	private static Finding.Place stated(ConsensusRecord one) {
		return Found.place(one.subject(), "state", one.state().label().japanese() + " " + one.date().text());
	}

	/** Counterparties are looked at as they are on the day: one that agreed after the decision is no longer missing. */
	private void decision(ItemDecision decision) {
		var date = dates.read(decision.date());
		var item = input.items().stream().filter(one -> one.id().equals(decision.item())).findFirst();
		if (item.isEmpty()) {
			findings.add(Found.at("consensus.decision.unknown", Severity.WARNING,
					decision.subject().label() + ": the decision names no item of consensus that is entered.",
					decision.subject().label() + ": 決定事項の合意事項が登録されていません。",
					Found.place(decision.subject(), "consensusItem", decision.item())));
		} else if (date.isEmpty() || asOf.hasBegun(date.get())) {
			missing(decision, item.get());
		}
	}

	private void missing(ItemDecision decision, ConsensusItem item) {
		var missing = input.counterparties().stream().filter(counterparty -> {
			var cell = states.of(counterparty, item);
			return cell.asked() && cell.state() != ConsensusState.AGREED;
		}).toList();
		if (missing.isEmpty()) {
			return;
		}
		var places = new ArrayList<>(List.of(Found.place(decision.subject(), "consensusItem", decision.date().text())));
		missing.forEach(counterparty -> places.add(Found.place(
				states.of(counterparty, item).latest().map(ConsensusRecord::subject).orElse(counterparty.subject()), "state",
				counterparty.name().japanese() + ": " + states.of(counterparty, item).label().japanese())));
		findings.add(new Finding("consensus.decided.early", Severity.WARNING,
				LocalizedText.of(item.name().english() + ": decided in a meeting, though not agreed by " + names(missing, LocalizedText::english, ", ") + ".",
						item.name().japanese() + ": 会議で決定されていますが、" + names(missing, LocalizedText::japanese, "、") + "が合意していません。"),
				places));
	}

	private static String names(List<Counterparty> counterparties, Function<LocalizedText, String> language, String between) {
		return counterparties.stream().map(Counterparty::name).map(language).collect(Collectors.joining(between));
	}
}
