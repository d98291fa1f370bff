package machi.operation.session;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import machi.operation.Alarm;
import machi.operation.OperationException;
import machi.operation.OperationListener.Aspect;
import machi.operation.alarm.AlarmWatch;
import machi.quantity.text.LocalizedText;

/** Writes down what happens to alarms. */
final class AlarmDesk {

	private final AlarmWatch watch;
	private final SessionJournals journals;
	private final Listeners listeners;
	private List<Alarm> shown = List.of();

	AlarmDesk(AlarmWatch watch, SessionJournals journals, Listeners listeners) {
		this.watch = watch;
		this.journals = journals;
		this.listeners = listeners;
	}

	/** Raises and ends what is due; called by one thread. What cannot be written down now is tried again. */
	void tick(Instant now) {
		var drafts = watch.tick(now);
		if (!drafts.isEmpty()) {
			try {
				journals.append(drafts);
				watch.written(drafts, now);
				listeners.changed(Aspect.JOURNAL);
			} catch (IOException later) {
				listeners.changed(Aspect.PROBLEMS);
			}
		}
		var open = watch.alarms();
		if (!open.equals(shown)) {
			shown = open;
			listeners.changed(Aspect.ALARMS);
		}
	}

	void acknowledge(String alarm, String account, String comment, Instant now) throws OperationException {
		if (watch.alarm(alarm).isEmpty()) {
			throw new OperationException(LocalizedText.of("There is no open alarm " + alarm, "未完了の警報 " + alarm + " はありません"));
		}
		try {
			journals.append(watch.acknowledgement(alarm, account, comment, now));
		} catch (IOException unwritable) {
			throw new OperationException(LocalizedText.of("It cannot be written into the journal: " + unwritable.getMessage(),
					"記録に書き込めません: " + unwritable.getMessage()), unwritable);
		}
		watch.acknowledged(alarm, account, comment, now);
		listeners.changed(Aspect.ALARMS);
		listeners.changed(Aspect.JOURNAL);
	}
}
