package machi.calculation.dispatch.internal;

import java.util.List;

import machi.calculation.dispatch.PrivateLine;

/**
 * A private line along the steps. What sites have left over serves what others lack, then charges the batteries of those
 * others that do not discharge. What they then still lack comes out of batteries that may lend. Each site first gets what
 * it was told it may count on; all else is shared in proportion. No battery charges another. What is left over still goes
 * to the grid.
 */
final class LineRun {

	private final double capacityKw;
	private final double deliveredShare;
	private final SiteRun[] sites;
	private final double[] surplusKw;
	private final Headroom headroom = new Headroom();

	LineRun(PrivateLine line, List<SiteRun> sites) {
		capacityKw = line.capacityKw();
		deliveredShare = 1 - line.lossShare();
		this.sites = sites.toArray(SiteRun[]::new);
		surplusKw = new double[this.sites.length];
	}

	/** Finds what sites leave over and lack as they stand. */
	void offer() {
		double offered = 0;
		double lacking = 0;
		for (var site : sites) {
			offered += site.spareRenewableKw();
			lacking += site.lackingKw();
		}
		headroom.open(Math.min(capacityKw, offered) * deliveredShare, lacking);
	}

	/** Renewable surplus of the others that the site may count on. */
	double offerTo(SiteRun site) {
		return site.spareRenewableKw() > 0 ? 0 : headroom.offer(site.lackingKw());
	}

	void claim(SiteRun site) {
		headroom.claim(-site.surplusKw() - site.lackingKw());
	}

	void settle() {
		double surplus = 0;
		double lack = 0;
		double promised = 0;
		for (int i = 0; i < sites.length; i++) {
			surplusKw[i] = sites[i].surplusKw();
			surplus += Math.max(0, surplusKw[i]);
			lack += Math.max(0, -surplusKw[i]);
			promised += promisedKw(i);
		}
		double carried = Math.min(Math.min(surplus, capacityKw), lack / deliveredShare);
		if (carried > 0) {
			for (int i = 0; i < sites.length; i++) {
				if (surplusKw[i] > 0) {
					sites[i].intoLineKw = carried * surplusKw[i] / surplus;
				}
			}
			deliver(carried * deliveredShare, promised, lack);
		}
		fillBatteries(capacityKw - carried);
		lend();
	}

	/** What sites still lack comes out of the batteries of others, in proportion to what each may lend. */
	private void lend() {
		double used = 0;
		double lendable = 0;
		double lack = 0;
		for (var site : sites) {
			used += site.intoLineKw;
			lendable += site.lendableKw();
			lack += site.stillLackingKw();
		}
		double carried = Math.min(Math.min(lendable, capacityKw - used), lack / deliveredShare);
		if (!(carried > 0)) {
			return;
		}
		for (int i = 0; i < sites.length; i++) {
			// taken before the batteries move, which changes what a site has left over
			surplusKw[i] = -sites[i].stillLackingKw();
		}
		for (int i = 0; i < sites.length; i++) {
			var site = sites[i];
			double given = carried * site.lendableKw() / lendable;
			site.fromLineKw += carried * deliveredShare * -surplusKw[i] / lack;
			site.intoLineKw += given;
			site.batteryKw += given;
		}
	}

	/** Of what the site lacks, what it was told to count on. */
	private double promisedKw(int i) {
		return Math.min(Math.max(0, -surplusKw[i]), sites[i].neighbourSurplusKw);
	}

	private void deliver(double kw, double promised, double lack) {
		double keptPart = promised > kw ? kw / promised : 1;
		double rest = Math.max(0, kw - promised);
		double restPart = lack > promised ? Math.min(1, rest / (lack - promised)) : 0;
		for (int i = 0; i < sites.length; i++) {
			double promisedHere = promisedKw(i);
			sites[i].fromLineKw = promisedHere * keptPart + (Math.max(0, -surplusKw[i]) - promisedHere) * restPart;
		}
	}

	private void fillBatteries(double freeKw) {
		double storable = 0;
		double room = 0;
		for (int i = 0; i < sites.length; i++) {
			storable += storableKw(i);
			room += roomKw(i);
		}
		double carried = Math.min(Math.min(storable, freeKw), room / deliveredShare);
		if (carried <= 0) {
			return;
		}
		for (int i = 0; i < sites.length; i++) {
			var site = sites[i];
			double into = carried * storableKw(i) / storable;
			double charged = carried * deliveredShare * roomKw(i) / room;
			site.intoLineKw += into;
			site.fromLineKw += charged;
			site.batteryKw -= charged;
		}
	}

	private double storableKw(int i) {
		var site = sites[i];
		double given = Math.max(0, site.batteryKw) + Math.max(0, site.vehicleKw);
		return surplusKw[i] > 0 ? Math.max(0, surplusKw[i] - site.intoLineKw - given) : 0;
	}

	private double roomKw(int i) {
		var site = sites[i];
		return surplusKw[i] <= 0 && site.batteryKw <= 0 ? Math.max(0, site.battery.chargeLimitKw + site.batteryKw) : 0;
	}

	/** Closes those that give first, so that the origin of what the others take is known. */
	void close(int step) {
		double into = 0;
		double generated = 0;
		for (var site : sites) {
			if (site.intoLineKw > 0) {
				site.close(step, 0);
				into += site.intoLineKw;
				generated += site.generatedIntoLineKw();
			}
		}
		double origin = into > 0 ? Math.min(1, generated / into) : 0;
		for (var site : sites) {
			if (!(site.intoLineKw > 0)) {
				site.close(step, origin);
			}
		}
	}
}
