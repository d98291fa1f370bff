package machi.calculation.dispatch.internal;

import java.util.List;

import machi.calculation.CalculationException;

/** Sites that private lines and feeders join, directly or through others. */
final class JoinedSites implements SiteGroup {

	private final Member[] members;
	private final LineRun[] lines;
	private final FeederRun[] feeders;

	/**
	 * A site and what joins it.
	 *
	 * @param line   its private line, or null
	 * @param feeder its feeder, or null
	 */
	record Member(SiteRun site, LineRun line, FeederRun feeder) {
	}

	/** @param members in the order of the network */
	JoinedSites(List<Member> members) {
		this.members = members.toArray(Member[]::new);
		lines = members.stream().map(Member::line).filter(line -> line != null).distinct().toArray(LineRun[]::new);
		feeders = members.stream().map(Member::feeder).filter(feeder -> feeder != null).distinct().toArray(FeederRun[]::new);
	}

	@Override
	public int size() {
		return members.length;
	}

	@Override
	public void run(StepCalendar.Day day, boolean[] islanded) throws CalculationException {
		for (var member : members) {
			member.site().openDay(day);
		}
		for (int step = day.first(); step < day.end(); step++) {
			decide(step, islanded[step]);
			settle();
			close(step);
		}
	}

	private void decide(int step, boolean islanded) throws CalculationException {
		for (var member : members) {
			member.site().open(step);
		}
		for (var line : lines) {
			line.offer();
		}
		for (var feeder : feeders) {
			feeder.offer();
		}
		for (var member : members) {
			var site = member.site();
			double neighboursKw = member.line() == null ? 0 : member.line().offerTo(site);
			double importKw = Double.POSITIVE_INFINITY;
			double exportKw = Double.POSITIVE_INFINITY;
			if (member.feeder() != null) {
				importKw = member.feeder().importLimitKw(site);
				exportKw = member.feeder().exportLimitKw(site);
			}
			site.tell(neighboursKw, islanded ? 0 : importKw, islanded ? 0 : exportKw, islanded);
			site.ask();
			site.cut(step);
			if (member.line() != null) {
				member.line().claim(site);
			}
			if (member.feeder() != null) {
				member.feeder().claim(site);
			}
		}
	}

	private void settle() {
		for (var line : lines) {
			line.settle();
		}
		for (var member : members) {
			member.site().settleWithGrid();
		}
		for (var feeder : feeders) {
			feeder.settle();
		}
	}

	private void close(int step) {
		for (var line : lines) {
			line.close(step);
		}
		for (var member : members) {
			if (member.line() == null) {
				member.site().close(step, 0);
			}
		}
	}
}
