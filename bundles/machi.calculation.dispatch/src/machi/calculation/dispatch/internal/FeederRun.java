package machi.calculation.dispatch.internal;

import java.util.List;

import machi.calculation.dispatch.Feeder;

/**
 * A feeder along the steps. Where its sites take or feed in more than it carries, all of them give up the same part of
 * their least important use, or source, before any of them gives up the next; see {@link Use} and {@link Source}.
 */
final class FeederRun {

	private final double importLimitKw;
	private final double exportLimitKw;
	private final SiteRun[] sites;
	private final Headroom imports = new Headroom();
	private final Headroom exports = new Headroom();

	FeederRun(Feeder feeder, List<SiteRun> sites) {
		importLimitKw = feeder.importLimitKw();
		exportLimitKw = feeder.exportLimitKw();
		this.sites = sites.toArray(SiteRun[]::new);
	}

	void offer() {
		double lacking = 0;
		double spare = 0;
		for (var site : sites) {
			lacking += site.lackingKw();
			spare += site.spareKw();
		}
		imports.open(importLimitKw, lacking);
		exports.open(exportLimitKw, spare);
	}

	double importLimitKw(SiteRun site) {
		return imports.offer(site.lackingKw());
	}

	double exportLimitKw(SiteRun site) {
		return exports.offer(site.spareKw());
	}

	void claim(SiteRun site) {
		double surplus = site.surplusKw();
		imports.claim(-surplus - site.lackingKw());
		exports.claim(surplus - site.spareKw());
	}

	void settle() {
		double imported = 0;
		double exported = 0;
		for (var site : sites) {
			imported += site.importedKw;
			exported += site.exportedKw;
		}
		if (imported > importLimitKw) {
			cutImports(imported - importLimitKw);
		}
		if (exported > exportLimitKw) {
			cutExports(exported - exportLimitKw);
		}
	}

	private void cutImports(double kw) {
		double left = kw;
		for (var use : Use.IN_ORDER_OF_SHEDDING) {
			double all = 0;
			for (var site : sites) {
				all += Math.min(use.kw(site), site.importedKw);
			}
			double part = all > 0 ? Math.min(1, left / all) : 0;
			for (var site : sites) {
				double cut = part * Math.min(use.kw(site), site.importedKw);
				use.cut(site, cut);
				site.importedKw -= cut;
			}
			left -= part * all;
		}
	}

	private void cutExports(double kw) {
		double left = kw;
		for (var source : Source.IN_ORDER_OF_CUT) {
			double all = 0;
			for (var site : sites) {
				all += Math.min(source.kw(site), site.exportedKw);
			}
			double part = all > 0 ? Math.min(1, left / all) : 0;
			for (var site : sites) {
				double cut = part * Math.min(source.kw(site), site.exportedKw);
				source.cut(site, cut);
				site.exportedKw -= cut;
			}
			left -= part * all;
		}
	}
}
