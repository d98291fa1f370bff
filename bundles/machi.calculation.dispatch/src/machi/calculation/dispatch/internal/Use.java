package machi.calculation.dispatch.internal;

/** What a site uses power for, in the order in which it goes without when power is short. */
enum Use {
	BATTERY {
		@Override
		double kw(SiteRun run) {
			return Math.max(0, -run.batteryKw);
		}

		@Override
		void cut(SiteRun run, double kw) {
			run.batteryKw += kw;
		}
	},
	FLEXIBLE {
		@Override
		double kw(SiteRun run) {
			return run.flexibleKw;
		}

		@Override
		void cut(SiteRun run, double kw) {
			run.flexibleKw -= kw;
		}
	},
	VEHICLES {
		@Override
		double kw(SiteRun run) {
			return Math.max(0, -run.vehicleKw);
		}

		@Override
		void cut(SiteRun run, double kw) {
			run.vehicleKw += kw;
		}
	},
	LOAD {
		@Override
		double kw(SiteRun run) {
			return run.servedKw;
		}

		@Override
		void cut(SiteRun run, double kw) {
			run.servedKw -= kw;
		}
	};

	static final Use[] IN_ORDER_OF_SHEDDING = values();

	abstract double kw(SiteRun run);

	/** @param kw at most what is used */
	abstract void cut(SiteRun run, double kw);
}
