package machi.operation.tests.rig;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import machi.quantity.text.LocalizedText;
import machi.telemetry.SeriesException;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.ReadingStores;
import machi.telemetry.reading.StoredReading;

/** Keeps readings in memory and fails when it is told to. */
public final class MemoryStores implements ReadingStores {

	private final List<StoredReading> kept = new ArrayList<>();
	private volatile boolean failing;
	private volatile int open;

	public void fail(boolean now) {
		failing = now;
	}

	public synchronized List<StoredReading> kept() {
		return List.copyOf(kept);
	}

	public int open() {
		return open;
	}

	private synchronized void keep(Collection<StoredReading> readings) throws SeriesException {
		if (failing) {
			throw new SeriesException(LocalizedText.of("disk full", "ディスクの空きがありません"), null);
		}
		kept.addAll(readings);
	}

	@Override
	public ReadingStore open(Path program, Map<String, String> settings) throws SeriesException {
		if (failing) {
			throw new SeriesException(LocalizedText.of("disk full", "ディスクの空きがありません"), null);
		}
		open++;
		return (ReadingStore) Proxy.newProxyInstance(ReadingStore.class.getClassLoader(), new Class<?>[] { ReadingStore.class },
				(proxy, method, arguments) -> call(method.getName(), arguments));
	}

	private Object call(String method, Object[] arguments) throws SeriesException {
		return switch (method) {
		case "append" -> {
			@SuppressWarnings("unchecked")
			var readings = (Collection<StoredReading>) arguments[0];
			keep(readings);
			yield null;
		}
		case "retain" -> 0L;
		case "describe" -> null;
		case "close" -> {
			open--;
			yield null;
		}
		default -> throw new UnsupportedOperationException(method);
		};
	}
}
