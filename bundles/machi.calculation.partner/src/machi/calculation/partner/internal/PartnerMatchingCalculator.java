package machi.calculation.partner.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import machi.calculation.Subject;
import machi.calculation.partner.MatchingEntry;
import machi.calculation.partner.PartnerMatchingInput;
import machi.calculation.partner.RecordedMatch;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Offers of partners that meet needs of others (Kaga l.725, 992), each with the reasons. */
@Component(service = Calculator.class)
public final class PartnerMatchingCalculator implements Calculator<PartnerMatchingInput> {

	private static final Parameter CERTIFIED_ONLY = new Parameter("certifiedOnly", LocalizedText.of("Certified partners only", "認証パートナーのみ"),
			LocalizedText.of("Whether only partners whose certification is in force are brought together.", "認証が有効なパートナーどうしだけを対象にするかどうか。"),
			Parameter.Type.BOOLEAN, Unit.ONE, Optional.empty(), Optional.empty(), List.of(), "false");
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("partner.matching", "1.0",
			LocalizedText.of("Matching of partners", "パートナーのマッチング"),
			LocalizedText.of("Offers that meet needs of other partners, with the reasons; pairs that were declined are not proposed again.",
					"シーズとニーズを異なるパートナー間で突き合わせ、理由とともに示します。不成立となった組は再び提案しません。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("partner"), List.of(AsOf.PARAMETER, CERTIFIED_ONLY), Evidence.POINTS, 28210);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<PartnerMatchingInput> inputType() {
		return PartnerMatchingInput.class;
	}

	@Override
	public CalculationResult calculate(PartnerMatchingInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		InputCheck.unique(input.entries(), entry -> entry.subject().elementId(), MatchingEntry::subject);
		for (var entry : input.entries()) {
			if (entry.amountThousandYen().isPresent()) {
				InputCheck.notNegative(entry.amountThousandYen().get(), entry.subject().at("amountThousandYen"));
			}
		}
		var latest = Stream.concat(AsOf.latest(input.network().partners()).stream(),
				input.matches().stream().map(RecordedMatch::date).flatMap(Optional::stream)).max(Comparator.naturalOrder());
		var date = AsOf.of(parameters, latest);
		var search = new MatchSearch(input, date, parameters.text(CERTIFIED_ONLY.name()).orElse("false").equals("true"));
		var candidates = search.candidates(monitor);
		return CalculationResult.of(List.of(matches(candidates, date), unmatched(search, candidates)), List.of(), findings(input));
	}

	private static ResultTable matches(List<Candidate> candidates, LocalDate date) {
		return new ResultTable("matches",
				LocalizedText.of("Offers that meet needs, " + date, "シーズとニーズのマッチング " + date + "現在"),
				List.of(Column.localized("needing", "Who needs", "ニーズ側"), Column.localized("need", "Need", "ニーズ"),
						Column.localized("offering", "Who offers", "シーズ側"), Column.localized("offer", "Offer", "シーズ"),
						Column.number("score", "Score (of 100)", "評点(100点満点)", "点"), Column.localized("state", "State", "状態"),
						Column.localized("explanation", "Why", "理由"), Column.localized("field", "Field", "分野"),
						Column.text("targets", "Common targets", "共通ターゲット"), Column.text("goals", "Further common goals", "その他の共通ゴール"),
						Column.text("keywords", "Common keywords", "共通キーワード"), Column.number("cover", "Amount covered", "金額の充足率", "%"),
						Column.text("validUntil", "Both hold until", "有効期限")),
				candidates.stream().map(Candidate::row).toList());
	}

	private static ResultTable unmatched(MatchSearch search, List<Candidate> candidates) {
		var rows = search.unmatched(candidates).stream()
				.map(entry -> Row.data(entry.subject().elementId(), entry.subject(), search.partner(entry).name(),
						entry.type() == MatchingEntry.Type.NEED ? LocalizedText.of("need", "ニーズ") : LocalizedText.of("offer", "シーズ"),
						entry.name(), entry.field().title(), entry.amountThousandYen().orElse(null)))
				.toList();
		return new ResultTable("unmatched", LocalizedText.of("Without a match", "候補のないシーズ・ニーズ"),
				List.of(Column.localized("partner", "Partner", "パートナー"), Column.localized("type", "Kind", "種別"),
						Column.localized("name", "Offer or need", "内容"), Column.localized("field", "Field", "分野"),
						new Column("amount", LocalizedText.of("Amount", "金額"), Column.Type.NUMBER, Unit.of("千円"))),
				rows);
	}

	private static List<Finding> findings(PartnerMatchingInput input) {
		var findings = new ArrayList<Finding>(input.network().findings());
		var entries = new HashMap<String, MatchingEntry>();
		input.entries().forEach(entry -> entries.put(entry.subject().elementId(), entry));
		for (var match : input.matches()) {
			var offer = entries.get(match.offer());
			var need = entries.get(match.need());
			if (offer == null || need == null || offer.type() != MatchingEntry.Type.OFFER || need.type() != MatchingEntry.Type.NEED) {
				findings.add(broken(match.subject(), "does not name an offer and a need", "シーズとニーズの組になっていません"));
			} else if (offer.partner().equals(need.partner())) {
				findings.add(broken(match.subject(), "brings a partner together with itself", "同じパートナーどうしを結んでいます"));
			}
		}
		for (var entry : input.entries()) {
			if (entry.amountThousandYen().map(BigDecimal::signum).orElse(1) == 0) {
				findings.add(new Finding("partner.amount.zero", Severity.INFO,
						LocalizedText.of(entry.name().english() + ": an amount of 0 says nothing of what is covered; leave it empty when it is unknown.",
								entry.name().japanese() + ": 金額が0のため充足率を判定できません。不明な場合は空欄にしてください。"),
						List.of(new Finding.Place(entry.subject().at("amountThousandYen"), "0"))));
			}
		}
		return findings;
	}

	private static Finding broken(Subject match, String english, String japanese) {
		return new Finding("partner.match.broken", Severity.ERROR,
				LocalizedText.of("The match " + match.label() + " " + english + ".", "マッチング「" + match.label() + "」は" + japanese + "。"),
				List.of(new Finding.Place(match, "")));
	}
}
