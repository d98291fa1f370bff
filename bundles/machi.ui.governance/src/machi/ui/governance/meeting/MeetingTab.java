package machi.ui.governance.meeting;

import java.util.List;

import org.eclipse.swt.widgets.Composite;

/** A tab of the page of meetings. */
interface MeetingTab {

	String title();

	Composite control();

	/** Begins to compute what it shows, if it computes anything. */
	default void start() {
		// most tabs show what is entered
	}

	/** Shows the program as it is now; there is one. */
	void refresh();

	/** The list it shows, with headers, for spreadsheets. */
	List<List<String>> texts();

	default void dispose() {
		// most tabs hold nothing
	}
}
