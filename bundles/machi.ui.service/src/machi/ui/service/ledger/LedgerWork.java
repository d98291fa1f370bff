package machi.ui.service.ledger;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.swt.widgets.Display;

import machi.ledger.LedgerException;
import machi.ledger.Ledgers;
import machi.ui.page.PageJob;

/** Reads and writes ledgers outside the UI thread, one thing after the other. Used on the UI thread. */
final class LedgerWork {

	/** Something done to a ledger before it is read again. */
	interface Step {
		void run(Ledgers ledgers) throws LedgerException;
	}

	/** Keeps the order in which things were asked for. */
	private static final class OneAtATime implements ISchedulingRule {

		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	}

	private final Ledgers ledgers;
	private final Display display;
	private final String title;
	private final ISchedulingRule order = new OneAtATime();
	private int running;

	LedgerWork(Ledgers ledgers, Display display, String title) {
		this.ledgers = ledgers;
		this.display = display;
		this.title = title;
	}

	boolean isRunning() {
		return running > 0;
	}

	/** @param whenDone is given what the ledger then is */
	void run(Path program, String scheme, Step step, Consumer<LedgerView> whenDone) {
		running++;
		var job = new PageJob<LedgerView>(title, display, monitor -> view(program, scheme, step), view -> {
			running--;
			whenDone.accept(view);
		}, ended -> {
			// the result tells all
		}, () -> {
			// it is over before anybody could read how far it is
		});
		job.setRule(order);
		job.schedule();
	}

	private LedgerView view(Path program, String scheme, Step step) {
		Optional<LedgerException> refused = Optional.empty();
		try {
			step.run(ledgers);
		} catch (LedgerException why) {
			refused = Optional.of(why);
		}
		try {
			return LedgerView.of(ledgers.read(program, scheme), refused);
		} catch (LedgerException unreadable) {
			return LedgerView.unreadable(scheme, unreadable);
		}
	}
}
