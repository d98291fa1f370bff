package machi.calculation.governance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.governance.BodiesInput;
import machi.calculation.governance.Body;
import machi.calculation.governance.Meeting;
import machi.calculation.governance.PrintedDate;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;

/** Who is a member of which body on a day, and whether the bodies meet as they are to. */
@Component(service = Calculator.class)
public final class BodiesCalculator implements Calculator<BodiesInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("governance.bodies", "1.0",
			LocalizedText.of("Bodies and their members", "会議体と構成員"),
			LocalizedText.of("Members of every body on a day, compared with the number stated, and meetings held by fiscal year.",
					"各会議体の構成員を基準日について一覧にし、記載された構成員数と比べます。年度ごとの開催回数も数えます。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("partner", "core"), List.of(AsOf.PARAMETER),
			LocalizedText.of("A seat counts from its first day to its last, both included",
					"在任期間は初日と末日を含む"), 28220);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<BodiesInput> inputType() {
		return BodiesInput.class;
	}

	@Override
	public CalculationResult calculate(BodiesInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		InputCheck.unique(input.bodies(), body -> body.subject().elementId(), Body::subject);
		var findings = new ArrayList<Finding>();
		var dates = new Dates(findings);
		var asOf = AsOf.of(parameters, dates.all(recorded(input)));
		var rosters = new Rosters(dates, asOf, findings);
		var held = new HeldMeetings(input, dates, asOf, findings);
		var bodies = new ArrayList<Row>();
		var members = new ArrayList<Row>();
		var years = new ArrayList<Row>();
		for (var body : input.bodies()) {
			monitor.checkCancelled();
			var roster = rosters.of(body);
			roster.forEach(member -> members.add(memberRow(body, member, dates)));
			bodies.add(bodyRow(body, roster, held.of(body), dates, asOf));
			years.addAll(held.years(body));
		}
		return CalculationResult.of(List.of(bodyTable(asOf, bodies), rosterTable(asOf, members), held.table(years)), List.of(), findings);
	}

	private static Stream<PrintedDate> recorded(BodiesInput input) {
		return Stream.concat(input.meetings().stream().map(Meeting::date), input.bodies().stream().flatMap(
				body -> Stream.concat(Stream.of(body.foundedOn(), body.dissolvedOn()), body.members().stream().map(Body.Member::from))));
	}

	private static Row bodyRow(Body body, List<Body.Member> roster, List<ReportingPeriod> meetings, Dates dates, AsOf asOf) {
		var past = meetings.stream().filter(asOf::hasBegun).toList();
		var stated = body.statedMembers().map(BigDecimal::valueOf).orElse(null);
		var listed = BigDecimal.valueOf(roster.size());
		return Row.data(body.subject().elementId(), body.subject(), body.name(), body.kind(), dates.shown(body.foundedOn()), stated, listed,
				stated == null ? null : listed.subtract(stated), BigDecimal.valueOf(past.size()),
				past.stream().max(ReportingPeriod::compareTo).map(Dates::shown).orElse(null));
	}

	private static Row memberRow(Body body, Body.Member member, Dates dates) {
		return Row.data(member.subject().elementId(), member.subject(), body.name(), member.name(), member.role(),
				dates.shown(member.from()), dates.shown(member.until()));
	}

	private static ResultTable bodyTable(AsOf asOf, List<Row> rows) {
		return new ResultTable("bodies", asOf.title("Bodies", "会議体"),
				List.of(Column.localized("name", "Body", "会議体"), Column.localized("kind", "Kind", "種別"),
						Column.localized("foundedOn", "Founded on", "設置日"), Column.number("statedMembers", "Members stated", "構成員数(記載)", ""),
						Column.number("listedMembers", "Members listed", "構成員数(名簿)", ""),
						Column.number("difference", "Listed − stated", "名簿−記載", ""), Column.number("meetings", "Meetings", "開催回数", "回"),
						Column.localized("lastMeeting", "Last meeting", "直近の開催日")),
				rows);
	}

	private static ResultTable rosterTable(AsOf asOf, List<Row> rows) throws CalculationException {
		InputCheck.unique(rows, Row::id, Row::origin);
		return new ResultTable("roster", asOf.title("Members", "構成員"),
				List.of(Column.localized("body", "Body", "会議体"), Column.localized("member", "Member", "構成員"), Column.text("role", "Role", "役職"),
						Column.localized("from", "From", "就任"), Column.localized("until", "Until", "退任")),
				rows);
	}
}
