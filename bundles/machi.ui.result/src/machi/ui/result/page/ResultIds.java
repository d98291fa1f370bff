package machi.ui.result.page;

/** Ids of the parts and commands of this bundle. They equal those in plugin.xml. */
public final class ResultIds {

	public static final String CALCULATORS = "machi.ui.result.calculators";
	public static final String FINDINGS = "machi.ui.result.findings";
	public static final String DASHBOARD = "machi.ui.result.dashboard";
	public static final String RESULT = "machi.ui.result.result";
	public static final String EVALUATE = "machi.ui.result.evaluate";
	public static final String SHOW_DASHBOARD = "machi.ui.result.show.dashboard";
	public static final String SHOW_CALCULATORS = "machi.ui.result.show.calculators";
	public static final String SHOW_FINDINGS = "machi.ui.result.show.findings";

	private ResultIds() {
	}
}
