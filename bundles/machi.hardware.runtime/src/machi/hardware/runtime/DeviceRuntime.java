package machi.hardware.runtime;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import machi.hardware.AdapterDescriptor;

/** Runs connections with the adapters that are installed. Registered as an OSGi service; callable from any thread. */
@ProviderType
public interface DeviceRuntime {

	/** The adapters that are installed now, by id. */
	List<AdapterDescriptor> adapters();

	/**
	 * Begins a session without connections; see {@link DeviceSession#configure}.
	 *
	 * @param program  whose secrets are used, see {@link Secrets#scope}
	 * @param listener is told of everything that happens, never from two threads at once; it should return quickly, and what
	 *                 it cannot take in time is dropped and counted
	 * @param journal  is written to before a command is sent and after it has ended; a command that cannot be written down
	 *                 is not sent
	 */
	DeviceSession start(String program, SessionListener listener, CommandJournal journal);

	/** Begins a session whose secrets are kept by the ids of its connections alone. */
	default DeviceSession start(SessionListener listener, CommandJournal journal) {
		return start("", listener, journal);
	}
}
