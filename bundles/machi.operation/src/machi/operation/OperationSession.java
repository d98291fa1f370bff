package machi.operation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.osgi.annotation.versioning.ProviderType;

import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.runtime.ConnectionStatus;
import machi.model.device.Connection;
import machi.model.device.InstalledDevice;
import machi.model.device.OperatorRole;
import machi.telemetry.reading.ReadingStore;
import machi.workspace.OpenProgram;

/**
 * A program in operation: its connections, the newest values, alarms, commands and automatic control. Callable from any
 * thread and never waiting for a device, unless a method says otherwise. Lists are snapshots.
 */
@ProviderType
public interface OperationSession extends AutoCloseable {

	OpenProgram program();

	/** Login name of the person at this computer, who signs everything that is done here. */
	String account();

	/**
	 * Whether that person may do what needs this role; each role includes the ones before it. While the program names no
	 * operator everybody may look and acknowledge, and nobody may command.
	 */
	boolean may(OperatorRole role);

	/** Told of changes at most four times a second. */
	void addListener(OperationListener listener);

	void removeListener(OperationListener listener);

	/** What does not work as entered, and what is wrong with the recording; the gravest first. Empty when all is well. */
	List<OperationProblem> problems();

	// Connections and devices

	/** One for each connection in use, in the program's order. */
	List<ConnectionStatus> connections();

	/** Found and registered devices, by connection and address. */
	List<LiveDevice> devices();

	/** A registered device. */
	Optional<LiveDevice> device(String elementId);

	/** The points of a device with their newest values, in the device's order. */
	List<LiveValue> values(LiveDevice device);

	/** The newest value of a point of a registered device. */
	Optional<LiveValue> value(String elementId, String point);

	/** Looks for devices of a connection now. Ends exceptionally with an {@link OperationException}. */
	CompletableFuture<List<Device>> discover(String connection);

	/** Closes a connection and opens it at once. */
	void reconnect(String connection);

	/**
	 * Adds a found device to the program, undoably; called from the program's thread. The new element has the rated power
	 * and the usable energy that the device says.
	 *
	 * @param name what to call it; blank for its own title
	 * @throws OperationException when there is no such connection, or the address is registered already
	 */
	InstalledDevice register(String connection, Device device, String name) throws OperationException;

	/** Adds a connection to the program, undoably; called from the program's thread. Secrets among the settings go to the user's store. */
	Connection connect(String name, String adapter, Map<String, String> settings) throws OperationException;

	/** Names of the secrets that are kept for a connection. */
	Set<String> secrets(String connection) throws IOException;

	/** Keeps a secret of a connection with the user of this computer, and connects anew; an empty one is forgotten. */
	void putSecret(String connection, String name, String secret) throws IOException;

	// Recording

	RecordingStatus recording();

	/** Where readings are kept, by id of the device in the program; empty while it cannot be opened. Calls may take a while. */
	Optional<ReadingStore> readings();

	// Commands

	/**
	 * Prepares a command of the person at this computer, to be confirmed.
	 *
	 * @param device id in the program
	 * @param value  in the unit of the point
	 * @throws OperationException when the person may not command, or device, point or value do not fit
	 */
	CommandProposal propose(String device, String point, double value) throws OperationException;

	/**
	 * Sends a command that the person has confirmed; it is journalled before. Rights and range are checked again.
	 *
	 * @return ends with an outcome in any case, never exceptionally
	 */
	CompletableFuture<CommandOutcome> command(CommandProposal confirmed);

	// Alarms

	/** All that stand or have not been acknowledged; the gravest first, then the newest. */
	List<Alarm> alarms();

	/**
	 * Takes note of an alarm; recorded when this returns.
	 *
	 * @param comment may be empty
	 * @throws OperationException when there is no such alarm, the person may not, or it cannot be recorded
	 */
	void acknowledge(String alarm, String comment) throws OperationException;

	// Control

	/** One for each assignment, in the program's order. */
	List<ControlStatus> control();

	Optional<ControlStatus> control(String assignment);

	/**
	 * Lets an assignment of mode closed loop command its devices. Valid for exactly the assignment as it is now: a change
	 * of its strategy, parameters, limits or devices ends it.
	 *
	 * @param lasting whether it also holds after the session has ended and begun again; otherwise it ends with the session
	 * @throws OperationException when the person may not, the assignment cannot run, or it cannot be recorded
	 */
	void release(String assignment, String comment, boolean lasting) throws OperationException;

	/** Ends a release; the devices return to their own operation. Who may command may do this. */
	void withdraw(String assignment, String comment) throws OperationException;

	DisasterMode disasterMode();

	/**
	 * Runs every assignment as an island in a disaster, keeping its reserve, or ends this. Switching it on is at the same time the
	 * release of all assignments of mode closed loop for as long as it lasts; it lasts through restarts.
	 */
	void switchDisasterMode(boolean on, String comment) throws OperationException;

	// Journal

	/**
	 * What happened, the newest first: alarms, releases, control, commands.
	 *
	 * @param most how many entries
	 */
	List<JournalEntry> journal(int most);

	/**
	 * Puts damaged journal files aside under another name and begins new ones that say so. Nothing is done when they are
	 * sound.
	 *
	 * @throws OperationException when the person may not release, or the files cannot be moved
	 */
	void setDamagedJournalAside(String comment) throws OperationException;

	/** Stops everything; released devices return to their own operation. Called from the program's thread; may take seconds. */
	@Override
	void close();
}
