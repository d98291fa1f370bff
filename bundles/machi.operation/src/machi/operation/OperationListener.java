package machi.operation;

import java.util.Set;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told that something of a session is not as it was. */
@ConsumerType
@FunctionalInterface
public interface OperationListener {

	/** What can change. */
	enum Aspect {
		CONNECTIONS, DEVICES, VALUES, RECORDING, ALARMS, CONTROL, JOURNAL, PROBLEMS
	}

	/** Called at most four times a second, from a thread of the session; must return quickly. */
	void changed(Set<Aspect> aspects);
}
