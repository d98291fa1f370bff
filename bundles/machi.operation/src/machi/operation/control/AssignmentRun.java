package machi.operation.control;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

import machi.control.SetPoints;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.SiteState;
import machi.hardware.runtime.Issuer;
import machi.model.device.ControlMode;
import machi.operation.ControlStatus;
import machi.operation.ControlStatus.Release;
import machi.operation.ControlStatus.State;
import machi.operation.ControlStatus.Wish;
import machi.operation.JournalEntry.Kind;
import machi.operation.journal.Draft;
import machi.operation.live.LiveBoard;
import machi.operation.plan.Assignment;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.HolidayCalendar;

/**
 * One assignment along time. At each step the site is observed, the strategy decides, and what it wants is cut to what is
 * possible, shared out and, when it is released, commanded. Used by one thread at a time; only the strategy runs elsewhere.
 */
final class AssignmentRun {

	private final Assignment assignment;
	private final ChosenStrategy strategy;
	private final boolean disaster;
	private final LiveBoard board;
	private final ExecutorService threads;
	private final Consumer<Draft> journal;
	private final DeviceCommands commands;
	private final SiteView view;
	private final SiteState siteState = new SiteState();
	private final SetPoints setPoints = new SetPoints();
	private final Map<String, Double> advised = new HashMap<>();

	private Optional<Release> release = Optional.empty();
	private State state;
	private LocalizedText message = LocalizedText.EMPTY;
	private Observation observed;
	private List<SitePlan.DevicePoint> wishes = List.of();
	private Instant lastStep;
	private Instant nextStep = Instant.EPOCH;
	private SiteRatings ratings;
	private SiteController controller;
	private StrategyCall<Boolean> call;
	private boolean givenUp;
	private double monthPeakKw;
	private int peakMonth;

	/** @param commands what the devices have been told already, also by this assignment as it was before */
	AssignmentRun(Assignment assignment, ChosenStrategy strategy, boolean disaster, LiveBoard board, HolidayCalendar holidays,
			ExecutorService threads, Consumer<Draft> journal, DeviceCommands commands) {
		this.assignment = assignment;
		this.strategy = strategy;
		this.disaster = disaster;
		this.board = board;
		this.threads = threads;
		this.journal = journal;
		this.commands = commands;
		view = new SiteView(assignment, holidays, disaster);
		state = resting();
	}

	Assignment assignment() {
		return assignment;
	}

	ChosenStrategy strategy() {
		return strategy;
	}

	boolean isDisaster() {
		return disaster;
	}

	DeviceCommands commands() {
		return commands;
	}

	void release(Optional<Release> now) {
		release = now;
	}

	/** Whether it may command. */
	private static boolean commands(State when) {
		return when == State.CLOSED_LOOP || when == State.FAIL_SAFE;
	}

	private State resting() {
		if (assignment.mode() == ControlMode.OFF) {
			return State.OFF;
		}
		if (!assignment.faults().isEmpty() || !strategy.isRunnable() || givenUp) {
			return State.INVALID;
		}
		if (assignment.mode() == ControlMode.ADVICE) {
			return State.ADVICE;
		}
		return release.isPresent() || disaster ? State.CLOSED_LOOP : State.AWAITING_RELEASE;
	}

	void tick(Instant now) {
		var wanted = resting();
		if (call != null && call.isDone()) {
			finish(wanted, now);
			wanted = resting();
		} else if (call != null && call.isOverdue(now)) {
			call.giveUp();
			call = null;
			givenUp = true;
			wanted = resting();
		}
		switch (wanted) {
		case OFF, INVALID -> {
			rest(wanted, faults(), now);
			wishes = List.of();
		}
		case ADVICE, AWAITING_RELEASE -> run(wanted, now);
		case CLOSED_LOOP, FAIL_SAFE -> run(State.CLOSED_LOOP, now);
		}
		if (!commands(wanted) && !commands.isEmpty()) {
			if (givenUp) {
				tellFailSafe(now);
			} else {
				commands.giveBack(issuer(), now);
			}
		}
	}

	private LocalizedText faults() {
		if (assignment.mode() == ControlMode.OFF) {
			return LocalizedText.EMPTY;
		}
		if (givenUp) {
			return LocalizedText.of("strategy " + strategy.id() + " did not return; it is not called again until the assignment is changed",
					"制御方式 " + strategy.id() + " が応答しません。設定を変更するまで呼び出しません");
		}
		return assignment.faults().isEmpty() ? strategy.fault() : assignment.faults().getFirst();
	}

	private void run(State wanted, Instant now) {
		boolean due = !now.isBefore(nextStep);
		if (call != null || !due && wanted != State.CLOSED_LOOP) {
			return;
		}
		var seen = new SiteObserver(assignment, board, now).observe();
		if (!seen.isComplete()) {
			observed = null;
			if (wanted == State.CLOSED_LOOP) {
				failSafe(seen.missing().getFirst(), now);
			} else {
				rest(wanted, seen.missing().getFirst(), now);
				wishes = List.of();
			}
			return;
		}
		if (due || observed == null) {
			begin(seen, now);
		} else if (state == State.FAIL_SAFE) {
			failSafe(message, now);
		}
	}

	private void begin(Observation seen, Instant now) {
		observed = seen;
		lastStep = now;
		nextStep = now.plus(assignment.step());
		peak(seen, now);
		view.fill(siteState, seen, now, commands.generationLimitKw(now), monthPeakKw);
		var current = view.ratings(seen);
		boolean changed = !current.equals(ratings);
		ratings = current;
		call = new StrategyCall<>(threads, () -> decide(changed), now);
	}

	private boolean decide(boolean changed) {
		if (changed || controller == null) {
			controller = strategy.strategy().orElseThrow().controller(ratings, strategy.parameters().orElseThrow());
		}
		setPoints.reset();
		controller.decide(siteState, setPoints);
		return true;
	}

	private void peak(Observation seen, Instant now) {
		int month = LocalDateTime.ofInstant(now, SiteView.JAPAN).getMonthValue();
		monthPeakKw = month == peakMonth ? Math.max(monthPeakKw, seen.gridKw()) : Math.max(0, seen.gridKw());
		peakMonth = month;
	}

	private void finish(State wanted, Instant now) {
		var ended = call;
		call = null;
		try {
			ended.result();
			var plan = SitePlan.cut(siteState, setPoints);
			wishes = plan.share(observed, setPoints, view.keptShare(siteState.islanded), view.hours(),
					Double.isFinite(commands.generationLimitKw(now)));
			rest(wanted, LocalizedText.EMPTY, now);
			if (wanted == State.CLOSED_LOOP) {
				wishes.forEach(wish -> commands.tell(wish, assignment.step(), issuer(), now));
			} else {
				advise(now);
			}
		} catch (StrategyCall.FailedException failure) {
			controller = null;
			failed(failure.reason(strategy.id()), wanted, now);
		} catch (IllegalArgumentException notANumber) {
			failed(LocalizedText.of("strategy " + strategy.id() + " gave no numbers: " + notANumber.getMessage(),
					"制御方式 " + strategy.id() + " の出力が数値ではありません: " + notANumber.getMessage()), wanted, now);
		}
	}

	private void failed(LocalizedText why, State wanted, Instant now) {
		wishes = List.of();
		if (wanted == State.CLOSED_LOOP) {
			failSafe(why, now);
		} else {
			rest(wanted, why, now);
		}
	}

	private Issuer issuer() {
		return new Issuer(disaster ? Issuer.Origin.DISASTER : Issuer.Origin.STRATEGY, assignment.id());
	}

	private void failSafe(LocalizedText why, Instant now) {
		rest(State.FAIL_SAFE, why, now);
		wishes = List.of();
		tellFailSafe(now);
	}

	/** Tells the devices what is entered for this case, until they have acknowledged it. */
	private void tellFailSafe(Instant now) {
		var issuer = new Issuer(Issuer.Origin.FAIL_SAFE, assignment.id());
		switch (assignment.failSafe()) {
		case RELEASE -> commands.giveBack(issuer, now);
		case STOP -> commands.stop(issuer, now);
		case HOLD -> commands.hold(issuer, now);
		}
	}

	/** A change of state is journalled; the same state for another reason is only shown. */
	private void rest(State now, LocalizedText why, Instant when) {
		if (now != state) {
			journal.accept(new Draft(when, Kind.CONTROL, assignment.id(), assignment.id(), ControlWords.changed(assignment, now, why),
					Map.of("state", now.name())));
			advised.clear();
		}
		state = now;
		message = why;
	}

	private void advise(Instant now) {
		for (var wish : wishes) {
			var before = advised.get(wish.device());
			if (before == null || Math.abs(before - wish.kw()) > DeviceCommands.deadBandKw(wish.point())) {
				advised.put(wish.device(), wish.kw());
				var title = board.registered(wish.device()).map(device -> device.title()).orElse(LocalizedText.same(wish.device()));
				journal.accept(new Draft(now, Kind.CONTROL, assignment.id(), wish.device(), ControlWords.advice(assignment, title, wish),
						Map.of("assignment", assignment.id(), "point", wish.point().id(), "kw", Double.toString(wish.kw()))));
			}
		}
	}

	ControlStatus status(Instant now) {
		var shown = wishes.stream().map(wish -> new Wish(wish.device(), wish.point().id(), wish.wantedKw(), wish.kw(),
				commands(state) ? commands.commanded(wish.device(), wish.point().id(), now) : OptionalDouble.empty())).toList();
		boolean runs = state != State.OFF && state != State.INVALID;
		return new ControlStatus(assignment.id(), assignment.title(), strategy.id(), assignment.mode(), state, message(), release,
				runs ? Optional.ofNullable(observed).map(Observation::balance) : Optional.empty(), shown,
				Optional.ofNullable(lastStep), runs ? Optional.of(nextStep.equals(Instant.EPOCH) ? now : nextStep) : Optional.empty());
	}

	private LocalizedText message() {
		if (!message.equals(LocalizedText.EMPTY) || state != State.CLOSED_LOOP) {
			return message;
		}
		return commands.failure().map(ControlWords::notTaken).orElse(message);
	}
}
