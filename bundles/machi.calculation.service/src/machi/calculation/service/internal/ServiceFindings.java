package machi.calculation.service.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/** What is missing or does not fit in the register of services. */
final class ServiceFindings {

	private ServiceFindings() {
	}

	static List<Finding> of(List<ServiceState> states, List<UsageSeries> series, Optional<LocalDate> asOf) {
		var findings = new ArrayList<Finding>();
		missing(states, "service.operator.missing", "operator", state -> state.entry().operator().japanese().isBlank(),
				LocalizedText.of("No operator is entered for ", "運営者が入力されていないサービス: ")).ifPresent(findings::add);
		missing(states, "service.kpi.missing", "kpis", state -> state.entry().kpis().isEmpty(),
				LocalizedText.of("No KPI is entered for ", "KPIと結び付いていないサービス: ")).ifPresent(findings::add);
		for (var state : states) {
			unread(state, "startedOn", state.entry().startedOn(), state.start().isPresent()).ifPresent(findings::add);
			unread(state, "endedOn", state.entry().endedOn(), state.end().isPresent()).ifPresent(findings::add);
			asOf.flatMap(day -> status(state, day)).ifPresent(findings::add);
		}
		series.forEach(one -> usage(one, findings));
		return findings;
	}

	/** One finding for all services that lack the same, not one for each. */
	private static Optional<Finding> missing(List<ServiceState> states, String rule, String attribute,
			Predicate<ServiceState> lacks, LocalizedText message) {
		var lacking = states.stream().filter(lacks).map(ServiceState::entry).toList();
		if (lacking.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new Finding(rule, Severity.INFO,
				LocalizedText.of(message.english() + String.join(", ", lacking.stream().map(entry -> entry.name().english()).toList()) + ".",
						message.japanese() + String.join("、", lacking.stream().map(entry -> entry.name().japanese()).toList())),
				lacking.stream().map(entry -> new Finding.Place(entry.subject().at(attribute), "")).toList()));
	}

	private static Optional<Finding> unread(ServiceState state, String attribute, String printed, boolean understood) {
		if (printed.isBlank() || understood) {
			return Optional.empty();
		}
		return Optional.of(unread(state.entry().name(), state.entry().subject().at(attribute), printed));
	}

	private static Finding unread(LocalizedText name, Subject place, String printed) {
		return new Finding("service.period.unread", Severity.WARNING,
				LocalizedText.of(name.english() + ": the date " + printed + " is not understood; one such as R3.12.1～, R3.10～ or 2022年度 was expected.",
						name.japanese() + ": 「" + printed + "」を日付・期間として読み取れません(R3.12.1～、R3.10～、2022年度 のように入力してください)。"),
				List.of(new Finding.Place(place, printed)));
	}

	private static Optional<Finding> status(ServiceState state, LocalDate day) {
		var entry = state.entry();
		if (state.endedBefore(day)) {
			return Optional.of(finding("service.status.ended", entry.name(), entry.subject().at("endedOn"), entry.endedOn(),
					"entered as in service, but it ended in " + entry.endedOn(), "状況は提供中ですが、終了は " + entry.endedOn() + " です"));
		}
		if (state.startsLater(day)) {
			return Optional.of(finding("service.status.later", entry.name(), entry.subject().at("startedOn"), entry.startedOn(),
					"entered as in service, but it begins in " + entry.startedOn() + ", after " + day,
					"状況は提供中ですが、開始は基準日 " + day + " より後の " + entry.startedOn() + " です"));
		}
		return Optional.empty();
	}

	private static void usage(UsageSeries series, List<Finding> findings) {
		var name = series.service().name();
		for (var point : series.points()) {
			if (point.usage().value().isEmpty()) {
				findings.add(finding("service.usage.missing", name, point.usage().subject().at("value"), "",
						series.measure() + ": no value is entered for " + point.usage().period(),
						series.measure() + ": " + point.usage().period() + " の値が入力されていません"));
			}
			if (point.period().isEmpty()) {
				findings.add(unread(name, point.usage().subject().at("period"), point.usage().period()));
			}
		}
		var units = series.points().stream().map(point -> point.usage().unit().symbol()).distinct().toList();
		if (units.size() > 1) {
			findings.add(finding("service.usage.units", name, series.points().getFirst().usage().subject().at("unit"), String.join(", ", units),
					series.measure() + " is counted in different units: " + String.join(", ", units),
					series.measure() + "の単位が揃っていません: " + String.join("、", units)));
		}
	}

	private static Finding finding(String rule, LocalizedText name, Subject place, String value, String english, String japanese) {
		return new Finding(rule, Severity.WARNING,
				LocalizedText.of(name.english() + ": " + english + ".", name.japanese() + ": " + japanese + "。"),
				List.of(new Finding.Place(place, value)));
	}
}
