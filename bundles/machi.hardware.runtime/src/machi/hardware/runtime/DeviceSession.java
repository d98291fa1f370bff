package machi.hardware.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.osgi.annotation.versioning.ProviderType;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.Publication;

/** The running connections of one program. Callable from any thread; no method waits for a device. */
@ProviderType
public interface DeviceSession extends AutoCloseable {

	/**
	 * Makes these the connections: starts what is new, stops what is gone, starts anew what has changed, and leaves the
	 * others alone.
	 */
	void configure(Collection<ConnectionConfiguration> connections);

	/** One for each configured connection, in the order given. */
	List<ConnectionStatus> connections();

	/** All devices that were found, by connection and address. */
	List<DeviceStatus> devices();

	/** Looks for devices of a connection now. Ends exceptionally with a {@code DeviceException}. */
	CompletableFuture<List<Device>> discover(String connection);

	/** Closes a connection and opens it at once, whatever pause it was in. */
	void reconnect(String connection);

	/**
	 * Has a device do something. The command is checked against the point's access and range, journalled, sent, and ends with
	 * an outcome in any case, at the latest after the time limit.
	 */
	CompletableFuture<CommandOutcome> execute(String connection, Command command, Issuer issuer, Duration timeLimit);

	/**
	 * Offers readings to the connections that publish. Returns at once; while one of them cannot keep up, newer readings of a
	 * point take the place of older ones.
	 */
	void publish(Collection<Publication> publications);

	/** Stops all connections; returns when they are closed or have been given up. */
	@Override
	void close();
}
