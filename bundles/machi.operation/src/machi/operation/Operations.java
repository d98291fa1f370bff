package machi.operation;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import machi.control.StrategyDescriptor;
import machi.hardware.AdapterDescriptor;
import machi.hardware.peer.PeerSimulator;
import machi.workspace.OpenProgram;

/** Runs the devices of open programs. Registered as an OSGi service; callable from any thread unless a method says otherwise. */
@ProviderType
public interface Operations {

	/** The adapters that are installed now, by id. */
	List<AdapterDescriptor> adapters();

	/** The simulated devices that are installed now, by id. */
	List<PeerSimulator> peers();

	/** The strategies that can be assigned, by id. */
	List<StrategyDescriptor> strategies();

	/** The running session of a program, if there is one. */
	Optional<OperationSession> session(OpenProgram program);

	/**
	 * Connects the devices of a program, or returns the session that does so already. What is wrong in the program becomes
	 * {@link OperationSession#problems()}; the rest is run. Called from the thread of the program; edits of the program are
	 * followed until the session is closed.
	 *
	 * @throws OperationException when another process has the program in operation, or its folder cannot be written
	 */
	OperationSession start(OpenProgram program) throws OperationException;

	/** Is told, from the thread that does so, when a session has been started or closed. */
	void addListener(SessionsListener listener);

	void removeListener(SessionsListener listener);

	/** Is told of sessions that begin and end. */
	interface SessionsListener {

		void started(OperationSession session);

		void closed(OperationSession session);
	}
}
