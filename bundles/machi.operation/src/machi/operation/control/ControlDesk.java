package machi.operation.control;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import machi.control.ControlStrategy;
import machi.hardware.runtime.Issuer;
import machi.model.device.ControlMode;
import machi.operation.ControlStatus;
import machi.operation.ControlStatus.Release;
import machi.operation.ControlStatus.State;
import machi.operation.DisasterMode;
import machi.operation.JournalEntry.Kind;
import machi.operation.OperationException;
import machi.operation.OperationProblem;
import machi.operation.OperationProblem.Grade;
import machi.operation.journal.Draft;
import machi.operation.journal.Recorded;
import machi.operation.live.LiveBoard;
import machi.operation.plan.Assignment;
import machi.operation.plan.OperationPlan;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.HolidayCalendar;

/** All control assignments of a program, their releases and disaster mode. Callable from many threads. */
public final class ControlDesk {

	/** Writes entries down; they are on the disk when it returns. */
	@FunctionalInterface
	public interface Journal {
		void append(Collection<Draft> drafts) throws IOException;
	}

	private static final int MOST_WAITING = 1000;
	private static final Duration LAST_COMMANDS = Duration.ofSeconds(5);

	private final LiveBoard board;
	private final CommandSender sender;
	private final Function<String, Optional<ControlStrategy>> strategies;
	private final HolidayCalendar holidays;
	private final Journal journal;
	private final ExecutorService threads;
	private final Releases releases = new Releases();
	private final Map<String, AssignmentRun> runs = new LinkedHashMap<>();
	/** What assignments that are gone have told their devices and must take back. */
	private final List<AssignmentRun> leaving = new ArrayList<>();
	private final List<Draft> waiting = new ArrayList<>();
	private OperationPlan plan;
	private DisasterMode disaster = DisasterMode.NEVER;

	/** @param threads where strategies run, which are foreign code */
	public ControlDesk(LiveBoard board, CommandSender sender, Function<String, Optional<ControlStrategy>> strategies, HolidayCalendar holidays,
			Journal journal, ExecutorService threads) {
		this.board = board;
		this.sender = sender;
		this.strategies = strategies;
		this.holidays = holidays;
		this.journal = journal;
		this.threads = threads;
	}

	/** Takes in an entry of the journal, in order. */
	public synchronized void restore(Recorded recorded) {
		releases.restore(recorded);
		var entry = recorded.entry();
		if (entry.kind() == Kind.DISASTER_MODE) {
			disaster = new DisasterMode("true".equals(recorded.data().get("on")), entry.account(), entry.time(),
					recorded.data().getOrDefault("comment", ""));
		}
	}

	/** The journal is damaged, so that nobody knows whether a release of it was withdrawn. */
	public synchronized void forgetReleases() {
		List.copyOf(releases.assignments()).forEach(releases::take);
	}

	/** The program says this from now on; what has not changed goes on. */
	public synchronized void configure(OperationPlan changed, Instant now) {
		plan = changed;
		refresh(now);
	}

	/** Strategies were installed or have left. */
	public synchronized void refresh(Instant now) {
		var before = new LinkedHashMap<>(runs);
		runs.clear();
		for (var assignment : plan.assignments()) {
			var strategy = ChosenStrategy.of(assignment, disaster.on(), strategies);
			var old = before.remove(assignment.id());
			boolean same = old != null && old.assignment().equals(assignment) && old.isDisaster() == disaster.on()
					&& old.strategy().strategy().equals(strategy.strategy());
			var run = same ? old : new AssignmentRun(assignment, strategy, disaster.on(), board, holidays, threads, this::note,
					old == null ? new DeviceCommands(sender) : old.commands());
			runs.put(assignment.id(), run);
		}
		before.values().stream().filter(run -> !run.commands().isEmpty()).forEach(leaving::add);
		endOutdatedReleases(now);
		runs.values().forEach(run -> run.release(releases.of(run.assignment().id(), digest(run.assignment()))));
	}

	/** In disaster mode another strategy runs, but the release is still that of the assigned one. */
	private String digest(Assignment assignment) {
		var assigned = ChosenStrategy.of(assignment, false, strategies);
		return Releases.digest(assignment, assigned.version(), plan.connections());
	}

	private void endOutdatedReleases(Instant now) {
		for (var id : List.copyOf(releases.assignments())) {
			var assignment = plan.assignment(id);
			boolean outdated = assignment.map(known -> releases.isOutdated(id, digest(known))).orElse(true);
			if (outdated) {
				releases.take(id);
				note(Releases.ended(id, assignment.map(Assignment::title).orElse(LocalizedText.same(id)), "",
						LocalizedText.of("the assignment, its devices or its strategy have changed", "制御の設定、機器または制御方式が変更されました"), now));
			}
		}
	}

	private void note(Draft draft) {
		if (waiting.size() < MOST_WAITING) {
			waiting.add(draft);
		}
	}

	/** Lets every assignment do what is due. Entries that cannot be written down now are kept for later, up to a limit. */
	public synchronized void tick(Instant now) {
		runs.values().forEach(run -> run.tick(now));
		leaving.removeIf(run -> run.commands().giveBack(new Issuer(Issuer.Origin.STRATEGY, run.assignment().id()), now));
		flush();
	}

	/** @return whether nothing waits any more */
	private boolean flush() {
		try {
			journal.append(waiting);
			waiting.clear();
			return true;
		} catch (IOException later) {
			return false;
		}
	}

	public synchronized List<ControlStatus> status(Instant now) {
		return runs.values().stream().map(run -> run.status(now)).toList();
	}

	/** Assignments that cannot run for want of a strategy or a parameter; what else is wrong with them the plan says itself. */
	public synchronized List<OperationProblem> problems() {
		var problems = new ArrayList<OperationProblem>();
		for (var run : runs.values()) {
			var assignment = run.assignment();
			var strategy = run.strategy();
			if (assignment.mode() != ControlMode.OFF && !assignment.strategy().isBlank() && !strategy.isRunnable()) {
				problems.add(new OperationProblem(Grade.ERROR, assignment.id(), strategy.attribute(),
						LocalizedText.of("Control of a site " + assignment.title().english() + " (" + assignment.id() + "), " + strategy.fault().english(),
								"運転制御「" + assignment.title().japanese() + "」(" + assignment.id() + ")の" + strategy.fault().japanese())));
			}
		}
		return problems;
	}

	/** Lets an assignment command; written down when this returns. */
	public synchronized void release(String id, String account, String comment, boolean lasting, Instant now) throws OperationException {
		var run = run(id);
		var status = run.status(now);
		if (run.assignment().mode() != ControlMode.CLOSED_LOOP) {
			throw new OperationException(LocalizedText.of("Only an assignment of mode closed loop can be released",
					"許可できるのは運転方式が「自動制御」のものだけです"));
		}
		if (status.state() == State.INVALID) {
			throw new OperationException(LocalizedText.of("It cannot be released, as it cannot run: " + status.message().english(),
					"実行できないため許可できません: " + status.message().japanese()));
		}
		var release = new Release(account, now, comment, lasting);
		var digest = digest(run.assignment());
		write(Releases.released(run.assignment(), digest, release));
		releases.give(id, digest, release);
		run.release(Optional.of(release));
	}

	/** Takes the right to command away; it is away even when that cannot be written down. */
	public synchronized void withdraw(String id, String account, String comment, Instant now) throws OperationException {
		var run = run(id);
		if (releases.of(id, digest(run.assignment())).isEmpty()) {
			throw new OperationException(LocalizedText.of("It is not released", "許可されていません"));
		}
		releases.take(id);
		run.release(Optional.empty());
		write(Releases.ended(id, run.assignment().title(), account,
				LocalizedText.of("withdrawn" + (comment.isBlank() ? "" : " — " + comment), "取り消し" + (comment.isBlank() ? "" : " — " + comment)), now));
	}

	/** Switches disaster mode; on only when it has been written down, off in any case. */
	public synchronized void switchDisasterMode(boolean on, String account, String comment, Instant now) throws OperationException {
		if (on == disaster.on()) {
			return;
		}
		var entry = new Draft(now, Kind.DISASTER_MODE, account, "",
				on ? LocalizedText.of("Disaster mode was switched on" + tail(comment), "災害モードを開始" + tail(comment))
						: LocalizedText.of("Disaster mode was switched off" + tail(comment), "災害モードを終了" + tail(comment)),
				Map.of("on", Boolean.toString(on), "comment", comment));
		if (on) {
			write(entry);
		}
		disaster = new DisasterMode(on, account, now, comment);
		refresh(now);
		if (!on) {
			write(entry);
		}
	}

	private static String tail(String comment) {
		return comment.isBlank() ? "" : " — " + comment;
	}

	public synchronized DisasterMode disasterMode() {
		return disaster;
	}

	private AssignmentRun run(String id) throws OperationException {
		var run = runs.get(id);
		if (run == null) {
			throw new OperationException(LocalizedText.of("There is no control assignment " + id, "運転制御 " + id + " はありません"));
		}
		return run;
	}

	private void write(Draft draft) throws OperationException {
		if (!flush()) {
			throw new OperationException(LocalizedText.of("It cannot be written into the journal", "記録に書き込めません"));
		}
		try {
			journal.append(List.of(draft));
		} catch (IOException unwritable) {
			throw new OperationException(LocalizedText.of("It cannot be written into the journal: " + unwritable.getMessage(),
					"記録に書き込めません: " + unwritable.getMessage()), unwritable);
		}
	}

	/** Whether a strategy may command this device now. */
	public synchronized Optional<LocalizedText> commanding(String device, Instant now) {
		return runs.values().stream().filter(run -> run.assignment().devices().stream().anyMatch(known -> known.id().equals(device)))
				.filter(run -> run.status(now).state() == State.CLOSED_LOOP).map(run -> run.assignment().title()).findFirst();
	}

	/** Lets all devices return to their own operation; waits a moment for their acknowledgement. */
	public void close(Instant now) {
		var underWay = new ArrayList<CompletableFuture<Void>>();
		synchronized (this) {
			var all = new ArrayList<>(runs.values());
			all.addAll(leaving);
			all.forEach(run -> {
				run.commands().giveBack(new Issuer(Issuer.Origin.STRATEGY, run.assignment().id()), now.plus(DeviceCommands.AT_MOST_EVERY));
				underWay.add(run.commands().underWay());
			});
			flush();
		}
		CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new))
				.completeOnTimeout(null, LAST_COMMANDS.toMillis(), TimeUnit.MILLISECONDS).join();
	}
}
