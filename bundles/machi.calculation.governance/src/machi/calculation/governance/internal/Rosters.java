package machi.calculation.governance.internal;

import java.util.List;
import java.util.Locale;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.governance.Body;
import machi.calculation.governance.Body.Member;

/** Who is a member on a day, and what is wrong with the seats of a body. */
record Rosters(Dates dates, AsOf asOf, List<Finding> findings) {

	/** The seats that are held on the day, in the order of the register. */
	List<Member> of(Body body) {
		checkSeats(body);
		var roster = body.members().stream().filter(this::isHeld).toList();
		checkCount(body, roster.size());
		return roster;
	}

	/** A seat without a first day is held from the beginning, one without a last day still. */
	private boolean isHeld(Member member) {
		var from = dates.read(member.from());
		var until = dates.read(member.until());
		return (from.isEmpty() || asOf.hasBegun(from.get())) && (until.isEmpty() || !asOf.isOver(until.get()));
	}

	private void checkCount(Body body, int listed) {
		if (body.statedMembers().isEmpty() || body.statedMembers().get() == listed) {
			return;
		}
		int stated = body.statedMembers().get();
		var place = Found.place(body.subject(), "statedMembers", Integer.toString(stated));
		if (body.members().isEmpty()) {
			findings.add(Found.at("body.members.unlisted", Severity.INFO,
					body.name().english() + ": " + stated + " members are stated, but none is listed.",
					body.name().japanese() + ": 構成員数は" + stated + "と記載されていますが、名簿がありません。", place));
		} else {
			findings.add(Found.at("body.members.differ", Severity.ERROR,
					String.format(Locale.ROOT, "%s: %d members are stated, %d are listed.", body.name().english(), stated, listed),
					body.name().japanese() + ": 構成員数の記載は" + stated + "ですが、名簿では" + listed + "です。", place,
					Found.place(body.subject(), "memberships", Integer.toString(listed))));
		}
	}

	private void checkSeats(Body body) {
		var members = body.members();
		for (int i = 0; i < members.size(); i++) {
			var member = members.get(i);
			if (Dates.before(dates.read(member.until()), dates.read(member.from()))) {
				findings.add(Found.at("membership.ends.before.begin", Severity.ERROR,
						body.name().english() + ", " + member.name().english() + ": the membership ends before it begins.",
						body.name().japanese() + "・" + member.name().japanese() + ": 退任が就任より前になっています。", Found.place(member.from()),
						Found.place(member.until())));
			} else {
				members.subList(0, i).stream().filter(earlier -> overlap(earlier, member)).findFirst()
						.ifPresent(earlier -> findings.add(overlapping(body, earlier, member)));
			}
		}
	}

	/** Whether somebody certainly holds two seats on the same day. */
	private boolean overlap(Member one, Member other) {
		return one.holder().equals(other.holder()) && !Dates.before(dates.read(one.until()), dates.read(one.from()))
				&& beginsBeforeEndOf(one, other) && beginsBeforeEndOf(other, one);
	}

	private boolean beginsBeforeEndOf(Member one, Member other) {
		var from = dates.read(one.from());
		var until = dates.read(other.until());
		return from.isEmpty() || until.isEmpty() || from.get().end().isBefore(until.get().start());
	}

	private static Finding overlapping(Body body, Member one, Member other) {
		return Found.at("membership.overlaps", Severity.WARNING,
				body.name().english() + ": " + other.name().english() + " is listed twice for the same time.",
				body.name().japanese() + ": " + other.name().japanese() + "が同じ時期に二重に登録されています。", period(one), period(other));
	}

	private static Finding.Place period(Member member) {
		return Found.place(member.subject(), "from", member.from().text() + "～" + member.until().text());
	}
}
