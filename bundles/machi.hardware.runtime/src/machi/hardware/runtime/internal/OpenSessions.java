package machi.hardware.runtime.internal;

import java.util.ArrayList;
import java.util.List;

/** Sessions that nobody has closed yet; they end with the runtime. */
final class OpenSessions {

	private final List<RunningSession> sessions = new ArrayList<>();

	synchronized RunningSession add(RunningSession session) {
		sessions.removeIf(RunningSession::isClosed);
		sessions.add(session);
		return session;
	}

	void close() {
		List<RunningSession> open;
		synchronized (this) {
			open = List.copyOf(sessions);
			sessions.clear();
		}
		open.forEach(RunningSession::close);
	}
}
