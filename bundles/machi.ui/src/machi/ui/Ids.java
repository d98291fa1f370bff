package machi.ui;

/** Ids that other bundles contribute to. They equal those in plugin.xml. */
public final class Ids {

	public static final String PRODUCT = "machi.ui.product";
	public static final String PERSPECTIVE = "machi.ui.perspective";

	/** The explorer of the open program, on the left. */
	public static final String EXPLORER = "machi.ui.explorer";
	/** Where a program is opened or created, and what it consists of; an editor. */
	public static final String OVERVIEW = "machi.ui.overview";
	/** Command that shows the overview. */
	public static final String SHOW_OVERVIEW = "machi.ui.overview.show";
	/** What was wrong in the program's files. */
	public static final String PROBLEMS = "machi.ui.problems";
	public static final String HELP = "machi.ui.help";
	/** The form of the selected element, on the right; in machi.ui.register. */
	public static final String PROPERTIES = "machi.ui.register.properties";

	/** Menu that commands are added to by {@code org.eclipse.ui.menus}, as in {@code menu:calculate?after=additions}. */
	public static final String MENU_CALCULATE = "calculate";
	/** Menu of the pages with which a program is carried out: goals, indicators, money, schedule, partners, services. */
	public static final String MENU_MANAGE = "manage";
	/** Category of the commands that show a page; the overview lists them. */
	public static final String PAGES = "machi.ui.pages";
	/** Category of all other commands and of the views. A view in it appears in the Window menu. */
	public static final String CATEGORY = "machi.ui.category";
	/**
	 * Command that leads to the installation of the domain that its parameter {@link #GET_DOMAIN_NAME} names. Handled by what
	 * installs features, and offered only where that is there.
	 */
	public static final String GET_DOMAIN = "machi.ui.installation.get";
	public static final String GET_DOMAIN_NAME = "machi.ui.installation.domain";
	/** Scheme of the key bindings. */
	public static final String KEY_SCHEME = "machi.ui.keys";

	private Ids() {
	}
}
