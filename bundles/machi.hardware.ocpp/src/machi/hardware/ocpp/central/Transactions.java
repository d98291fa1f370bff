package machi.hardware.ocpp.central;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The transactions of all charge points. They outlive a central system that is closed and opened again, as charge points go
 * on charging meanwhile. Callable from any thread.
 */
public final class Transactions {

	private static final int MOST_CHARGE_POINTS = 2000;

	private final Map<String, TransactionLog> logs = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, TransactionLog> eldest) {
			return size() > MOST_CHARGE_POINTS;
		}
	};
	/** Numbers go on from the second of the start, so that a restart gives none twice. */
	private final AtomicInteger last = new AtomicInteger((int) (System.currentTimeMillis() / 1000));

	/** Those of one charge point. */
	TransactionLog of(String identity) {
		synchronized (logs) {
			return logs.computeIfAbsent(identity, unknown -> new TransactionLog(last::incrementAndGet));
		}
	}
}
