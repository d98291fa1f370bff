package machi.calculation.partner.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import machi.calculation.partner.Activity;
import machi.calculation.partner.LifeCycle;
import machi.calculation.partner.Partner;
import machi.calculation.partner.Standing;
import machi.sdg.SdgCode;

/**
 * A partner at a date.
 *
 * @param activities those that go on at the date
 */
record PartnerAt(Partner partner, Standing standing, List<Activity> activities) {

	PartnerAt {
		activities = List.copyOf(activities);
	}

	static PartnerAt of(Partner partner, LifeCycle lifeCycle, LocalDate date) {
		return new PartnerAt(partner, lifeCycle.standing(partner, date),
				partner.activities().stream().filter(activity -> activity.isRunning(date)).toList());
	}

	/** What the partner and its running activities name, in the official order. */
	List<SdgCode> targets() {
		return Stream.concat(partner.targets().stream(), activities.stream().flatMap(activity -> activity.targets().stream()))
				.distinct().sorted().toList();
	}

	List<Integer> goals() {
		return Goals.of(targets());
	}
}
