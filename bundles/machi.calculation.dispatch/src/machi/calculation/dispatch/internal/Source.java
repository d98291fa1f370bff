package machi.calculation.dispatch.internal;

/** What a site has power from, in the order in which it gives less when there is too much. */
enum Source {
	BATTERY {
		@Override
		double kw(SiteRun run) {
			return Math.max(0, run.batteryKw);
		}

		@Override
		void cut(SiteRun run, double kw) {
			run.batteryKw -= kw;
		}
	},
	VEHICLES {
		@Override
		double kw(SiteRun run) {
			return Math.max(0, run.vehicleKw);
		}

		@Override
		void cut(SiteRun run, double kw) {
			run.vehicleKw -= kw;
		}
	},
	/** Curtailed by its protection where no strategy may. */
	PLANTS {
		@Override
		double kw(SiteRun run) {
			return run.generationKw - run.curtailedKw;
		}

		@Override
		void cut(SiteRun run, double kw) {
			run.curtailedKw = Math.min(run.generationKw, run.curtailedKw + kw);
		}
	};

	static final Source[] IN_ORDER_OF_CUT = values();

	abstract double kw(SiteRun run);

	/** @param kw at most what is given */
	abstract void cut(SiteRun run, double kw);
}
