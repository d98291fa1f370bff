package machi.operation.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import machi.application.cli.RefusedException;
import machi.operation.OperationException;
import machi.operation.OperationSession;
import machi.operation.Operations;
import machi.workspace.OpenProgram;

/** Starts sessions for commands and waits for what they need. */
final class StartedSession {

	private StartedSession() {
	}

	static OperationSession start(Operations operations, OpenProgram program, PrintWriter err) throws RefusedException {
		try {
			var session = operations.start(program);
			session.problems().forEach(problem -> err.println(problem.text().in(Locale.getDefault())));
			err.flush();
			return session;
		} catch (OperationException refused) {
			throw new RefusedException(refused.reason());
		}
	}

	/** @return whether it came to be in time */
	static boolean await(Duration most, BooleanSupplier condition) throws InterruptedException {
		var end = Instant.now().plus(most);
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(end)) {
				return false;
			}
			Thread.sleep(Duration.ofMillis(50));
		}
		return true;
	}
}
