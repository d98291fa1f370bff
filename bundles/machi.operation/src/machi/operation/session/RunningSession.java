package machi.operation.session;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.emf.common.command.CommandStackListener;

import machi.hardware.AdapterDescriptor;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.runtime.ConnectionStatus;
import machi.hardware.runtime.DeviceSession;
import machi.hardware.runtime.Secrets;
import machi.model.device.Connection;
import machi.model.device.InstalledDevice;
import machi.model.device.OperatorRole;
import machi.operation.Alarm;
import machi.operation.CommandProposal;
import machi.operation.ControlStatus;
import machi.operation.DisasterMode;
import machi.operation.JournalEntry;
import machi.operation.LiveDevice;
import machi.operation.LiveValue;
import machi.operation.OperationException;
import machi.operation.OperationListener;
import machi.operation.OperationListener.Aspect;
import machi.operation.OperationProblem;
import machi.operation.OperationSession;
import machi.operation.RecordingStatus;
import machi.operation.alarm.AlarmWatch;
import machi.operation.command.AuditTrail;
import machi.operation.command.CommandDesk;
import machi.operation.control.ControlDesk;
import machi.operation.journal.Draft;
import machi.operation.live.LiveBoard;
import machi.operation.plan.OperationPlan;
import machi.operation.plan.PlanReader;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.JapaneseHolidays;
import machi.telemetry.reading.ReadingStore;
import machi.workspace.OpenProgram;

/**
 * One program in operation. Its own thread wakes four times a second to raise alarms, run control and tell listeners; readings
 * come in on the runtime's thread; edits of the program on the program's.
 */
final class RunningSession implements OperationSession {

	private static final long TICK_MILLIS = 250;

	private final OpenProgram program;
	private final Surroundings surroundings;
	private final Clock clock;
	private final Consumer<OperationSession> closed;
	private final OperationFolder folder;
	private final SessionJournals journals;
	private final Listeners listeners = new Listeners();
	private final LiveBoard board = new LiveBoard();
	private final AlarmWatch alarms;
	private final AlarmDesk alarmDesk;
	private final ControlDesk control;
	private final CommandDesk commands;
	private final AuditTrail audit;
	private final Recording recording;
	private final DeviceEvents events;
	private final ProgramEdits edits;
	private final PlanReader reader;
	private final ExecutorService strategies = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("machi strategy ", 0).factory());
	private final ScheduledExecutorService ticking = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("machi operation").factory());
	private final CommandStackListener follower = change -> follow();
	private final AtomicBoolean ended = new AtomicBoolean();
	private volatile OperationPlan plan;
	private volatile DeviceSession devices;

	private RunningSession(OpenProgram program, Surroundings surroundings, OperationFolder folder, Consumer<OperationSession> closed)
			throws OperationException {
		this.program = program;
		this.surroundings = surroundings;
		this.folder = folder;
		this.closed = closed;
		clock = surroundings.clock();
		reader = new PlanReader(this::adapter);
		plan = reader.read(program);
		alarms = new AlarmWatch((device, point) -> board.value(device, point).map(LiveValue::point));
		commands = new CommandDesk(surroundings.account(), () -> plan, board, () -> devices, this::commanding, clock);
		control = new ControlDesk(board, commands::send, surroundings.strategies(), new JapaneseHolidays(), this::append, strategies);
		journals = SessionJournals.open(program.folder(), clock.instant(), entry -> {
			alarms.restore(entry);
			control.restore(entry);
		});
		alarmDesk = new AlarmDesk(alarms, journals, listeners);
		audit = new AuditTrail(journals.commands(), board, clock);
		recording = new Recording(surroundings, program.folder(), plan.program());
		events = new DeviceEvents(board, alarms, listeners, clock);
		edits = new ProgramEdits(program, surroundings.secrets());
	}

	/** @param closed is told when the session has been closed */
	static RunningSession start(OpenProgram program, Surroundings surroundings, Consumer<OperationSession> closed) throws OperationException {
		var folder = OperationFolder.hold(program.folder());
		try {
			var session = new RunningSession(program, surroundings, folder, closed);
			session.begin();
			return session;
		} catch (OperationException | RuntimeException failure) {
			release(folder);
			throw failure;
		}
	}

	private static void release(OperationFolder folder) {
		try {
			folder.close();
		} catch (IOException alreadyGone) {
			ILog.of(RunningSession.class).warn("The lock of an operation could not be released", alreadyGone);
		}
	}

	private void begin() {
		var now = clock.instant();
		if (!journals.areEventsSound()) {
			control.forgetReleases();
		}
		note("Operation began", "運用を開始", now);
		devices = surroundings.runtime().start(plan.program(), events, audit);
		apply(plan);
		events.publish(devices);
		program.editingDomain().getCommandStack().addCommandStackListener(follower);
		ticking.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
	}

	private void note(String english, String japanese, Instant now) {
		try {
			journals.append(List.of(new Draft(now, JournalEntry.Kind.SESSION, account(), "", LocalizedText.of(english, japanese), Map.of())));
		} catch (IOException unwritable) {
			listeners.changed(Aspect.PROBLEMS);
		}
	}

	private Optional<AdapterDescriptor> adapter(String id) {
		return surroundings.runtime().adapters().stream().filter(adapter -> adapter.id().equals(id)).findFirst();
	}

	/** The program was edited. */
	private void follow() {
		var changed = reader.read(program);
		if (!changed.equals(plan) && !ended.get()) {
			apply(changed);
		}
	}

	private void apply(OperationPlan changed) {
		var now = clock.instant();
		plan = changed;
		board.register(changed.devices(), changed.connections().stream().map(connection -> connection.id()).toList());
		events.record(recording.configure(changed.store()));
		devices.configure(changed.connections());
		alarms.configure(changed.alarms(), now);
		control.configure(changed, now);
		for (var aspect : Aspect.values()) {
			listeners.changed(aspect);
		}
	}

	private void tick() {
		try {
			var now = clock.instant();
			alarmDesk.tick(now);
			control.tick(now);
			audit.flush();
			listeners.changed(Aspect.CONTROL);
			listeners.changed(Aspect.RECORDING);
			listeners.tell(now);
		} catch (RuntimeException broken) {
			ILog.of(RunningSession.class).error("A step of the operation failed; the next one is tried", broken);
		}
	}

	private void append(Collection<Draft> drafts) throws IOException {
		journals.append(drafts);
		if (!drafts.isEmpty()) {
			listeners.changed(Aspect.JOURNAL);
		}
	}

	private Optional<LocalizedText> commanding(String device, Instant now) {
		return control.commanding(device, now);
	}

	@Override
	public OpenProgram program() {
		return program;
	}

	@Override
	public String account() {
		return surroundings.account();
	}

	@Override
	public boolean may(OperatorRole role) {
		return plan.allows(account(), role);
	}

	@Override
	public void addListener(OperationListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(OperationListener listener) {
		listeners.remove(listener);
	}

	@Override
	public List<OperationProblem> problems() {
		return new SessionProblems().add(journals.problems()).recording(recording.status()).connections(devices.connections())
				.add(control.problems()).add(plan.problems()).all();
	}

	@Override
	public List<ConnectionStatus> connections() {
		return devices.connections();
	}

	@Override
	public List<LiveDevice> devices() {
		return board.devices();
	}

	@Override
	public Optional<LiveDevice> device(String elementId) {
		return board.device(elementId);
	}

	@Override
	public List<LiveValue> values(LiveDevice device) {
		return board.values(device.connection(), device.address());
	}

	@Override
	public Optional<LiveValue> value(String elementId, String point) {
		return board.value(elementId, point);
	}

	@Override
	public CompletableFuture<List<Device>> discover(String connection) {
		return devices.discover(connection).exceptionally(failure -> {
			var cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : failure;
			var reason = cause instanceof DeviceException device ? device.reason() : LocalizedText.same(String.valueOf(cause.getMessage()));
			throw new CompletionException(new OperationException(reason, cause));
		});
	}

	@Override
	public void reconnect(String connection) {
		devices.reconnect(connection);
	}

	@Override
	public InstalledDevice register(String connection, Device device, String name) throws OperationException {
		return edits.register(connection, device, name, board.values(connection, device.address()));
	}

	@Override
	public Connection connect(String name, String adapter, Map<String, String> settings) throws OperationException {
		var known = adapter(adapter);
		if (known.isEmpty()) {
			throw new OperationException(LocalizedText.of("The adapter " + adapter + " is not installed", "接続方式 " + adapter + " はインストールされていません"));
		}
		return edits.connect(name, known.get(), settings);
	}

	@Override
	public Set<String> secrets(String connection) throws IOException {
		return surroundings.secrets().names(Secrets.scope(plan.program(), connection));
	}

	@Override
	public void putSecret(String connection, String name, String secret) throws IOException {
		surroundings.secrets().put(Secrets.scope(plan.program(), connection), name, secret);
		if (plan.connections().stream().anyMatch(known -> known.id().equals(connection))) {
			devices.reconnect(connection);
		}
	}

	@Override
	public RecordingStatus recording() {
		return recording.status();
	}

	@Override
	public Optional<ReadingStore> readings() {
		return recording.store();
	}

	@Override
	public CommandProposal propose(String device, String point, double value) throws OperationException {
		return commands.propose(device, point, value);
	}

	@Override
	public CompletableFuture<CommandOutcome> command(CommandProposal confirmed) {
		listeners.changed(Aspect.JOURNAL);
		return commands.command(confirmed);
	}

	@Override
	public List<Alarm> alarms() {
		return alarms.alarms();
	}

	@Override
	public void acknowledge(String alarm, String comment) throws OperationException {
		commands.demand(OperatorRole.ACKNOWLEDGE);
		alarmDesk.acknowledge(alarm, account(), comment, clock.instant());
	}

	@Override
	public List<ControlStatus> control() {
		return control.status(clock.instant());
	}

	@Override
	public Optional<ControlStatus> control(String assignment) {
		return control().stream().filter(status -> status.assignment().equals(assignment)).findFirst();
	}

	@Override
	public void release(String assignment, String comment, boolean lasting) throws OperationException {
		commands.demand(OperatorRole.RELEASE);
		control.release(assignment, account(), comment, lasting, clock.instant());
	}

	@Override
	public void withdraw(String assignment, String comment) throws OperationException {
		commands.demand(OperatorRole.COMMAND);
		control.withdraw(assignment, account(), comment, clock.instant());
	}

	@Override
	public DisasterMode disasterMode() {
		return control.disasterMode();
	}

	@Override
	public void switchDisasterMode(boolean on, String comment) throws OperationException {
		commands.demand(OperatorRole.RELEASE);
		control.switchDisasterMode(on, account(), comment, clock.instant());
	}

	@Override
	public List<JournalEntry> journal(int most) {
		return journals.newest(most);
	}

	@Override
	public void setDamagedJournalAside(String comment) throws OperationException {
		commands.demand(OperatorRole.RELEASE);
		journals.setDamagedAside(clock.instant(), account(), comment);
		listeners.changed(Aspect.JOURNAL);
		listeners.changed(Aspect.PROBLEMS);
	}

	@Override
	public void close() {
		if (ended.getAndSet(true)) {
			return;
		}
		program.editingDomain().getCommandStack().removeCommandStackListener(follower);
		ticking.close();
		control.close(clock.instant());
		devices.close();
		recording.close();
		audit.flush();
		note("Operation ended", "運用を終了", clock.instant());
		strategies.shutdownNow();
		release(folder);
		closed.accept(this);
	}
}
