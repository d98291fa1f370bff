package machi.hardware.peer;

import java.util.Map;

import org.osgi.annotation.versioning.ConsumerType;

import machi.quantity.text.LocalizedText;

/** A simulated device that runs. Callable from any thread. */
@ConsumerType
public interface RunningPeer extends AutoCloseable {

	/** The adapter that connects to it. */
	String adapter();

	/**
	 * Settings of that adapter with which it connects to this peer. A peer that itself connects to the adapter, as a charge
	 * point does, gives the address where it expects the adapter to listen.
	 */
	Map<String, String> adapterSettings();

	/** Where it is and what it plays, for the person who started it. */
	LocalizedText description();

	/** Misbehaves from now on; {@link Disturbance#NONE} ends it. */
	void disturb(Disturbance disturbance);

	/** Stops it; when it returns, its threads and sockets are gone. */
	@Override
	void close();
}
