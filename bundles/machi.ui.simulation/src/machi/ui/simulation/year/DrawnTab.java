package machi.ui.simulation.year;

import java.util.function.Function;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import machi.ui.Messages;
import machi.ui.page.Paper;

/**
 * A tab that computes what it draws in the background.
 *
 * @param <T> what is computed
 */
abstract class DrawnTab<T> implements YearTab {

	/** The texts of all tabs. */
	static final Messages TEXT = Messages.beside(DrawnTab.class);

	private final String title;
	private final Composite page;
	private final Latest latest;
	private Shown shown;

	/** @param key of the title */
	DrawnTab(Composite parent, Paper paper, String key) {
		title = TEXT.get(key);
		page = paper.composite(parent, 1, 16, 10);
		latest = new Latest(parent.getDisplay());
	}

	/** What is to be computed, as the fields of the tab now say; it is applied outside the UI thread. */
	abstract Function<Shown, T> question();

	/** Draws what was computed. */
	abstract void draw(T result);

	/** To be called when the fields of the tab say something else. */
	final void compute() {
		if (shown != null) {
			var asked = shown;
			var question = question();
			latest.ask(title, () -> question.apply(asked), result -> {
				if (!page.isDisposed()) {
					draw(result);
				}
			});
		}
	}

	@Override
	public final void show(Shown next) {
		shown = next;
		compute();
	}

	/** What is looked at; null before anything is. */
	final Shown shown() {
		return shown;
	}

	final Composite page() {
		return page;
	}

	@Override
	public final String title() {
		return title;
	}

	@Override
	public final Control control() {
		return page;
	}

	@Override
	public final boolean isComplete() {
		return latest.isIdle();
	}
}
