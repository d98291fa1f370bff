package machi.program.tests.money;

import machi.model.program.FundingKind;
import machi.model.program.Side;

/**
 * The money of the SDGs proposal of Kaga as printed: funding matrix l.1107-1115, cost lines l.845-849, 892-897, 929-933 and
 * 950-954, sources l.1119-1128. How the cost lines fall on the years is inferred; the sums by year are printed.
 */
final class KagaMoney {

	private static final int FIRST = 2020;
	private static final int LAST = 2022;

	private KagaMoney() {
	}

	static MadeProgram program() {
		var made = new MadeProgram();
		made.initiative("initiative-economy", Side.ECONOMY, null);
		made.initiative("initiative-society", Side.SOCIETY, null);
		made.initiative("initiative-environment", Side.ENVIRONMENT, null);
		made.initiative("initiative-integrated", Side.INTEGRATED, null);
		made.initiative("initiative-1-1", Side.UNASSIGNED, "initiative-economy");
		made.initiative("initiative-2-2", Side.UNASSIGNED, "initiative-society");
		made.initiative("initiative-3-3", Side.UNASSIGNED, "initiative-environment");
		matrix(made);
		items(made);
		sources(made);
		return made;
	}

	/** l.1112-1114, in the order economy, society, environment, integrated. */
	private static void matrix(MadeProgram made) {
		String[][] rows = { { "3000", "23020", "56000", "31120" }, { "10000", "13020", "27000", "5000" },
				{ "10000", "13020", "26000", "5000" } };
		String[] sides = { "economy", "society", "environment", "integrated" };
		for (int year = 0; year < rows.length; year++) {
			for (int side = 0; side < sides.length; side++) {
				made.budget("initiative-" + sides[side], FIRST + year, rows[year][side]);
			}
		}
	}

	private static void items(MadeProgram made) {
		made.item("cost-847", "initiative-1-1", "9000", FIRST, LAST);
		made.item("cost-848", "initiative-1-1", "10000", 2021, LAST);
		made.item("cost-849", "initiative-economy", "4000", 2021, LAST);
		made.item("cost-894", "initiative-society", "1500", FIRST, LAST);
		made.item("cost-895", "initiative-society", "3300", FIRST, LAST);
		made.phased("cost-896", "initiative-2-2", "40000", FIRST, "20000", "10000", "10000");
		made.item("cost-897", "initiative-society", "4260", FIRST, LAST);
		made.phased("cost-931", "initiative-environment", "5000", FIRST, "2000", "2000", "1000");
		made.item("cost-932", "initiative-3-3", "4000", FIRST, null);
		made.phased("cost-933", "initiative-3-3", "100000", FIRST, "50000", "25000", "25000").setGrantProgram("grant-defence");
		made.item("cost-952", "initiative-integrated", "900", FIRST, LAST);
		made.item("cost-953", "initiative-integrated", "500", FIRST, LAST);
		made.item("cost-954", "initiative-integrated", "1000", FIRST, LAST);
	}

	private static void sources(MadeProgram made) {
		made.source("grant-mobility", FundingKind.GRANT, null, null, 2021, null);
		made.source("grant-defence", FundingKind.GRANT, null, null, FIRST, null);
		made.source("grant-regional", FundingKind.GRANT, null, null, FIRST, FIRST);
		made.source("crowdfunding", FundingKind.CROWDFUNDING, null, null, FIRST, FIRST);
		made.planned("funding-1120", "initiative-1-1", "grant-mobility", null, "10000");
		made.planned("funding-1121", "initiative-3-3", "grant-defence", null, "55000");
		made.planned("funding-1122", "initiative-society", "grant-regional", FIRST, "500");
		made.planned("funding-1128", "initiative-2-2", "crowdfunding", FIRST, "20000");
	}
}
