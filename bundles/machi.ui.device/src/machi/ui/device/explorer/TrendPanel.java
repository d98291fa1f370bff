package machi.ui.device.explorer;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.hardware.Point;
import machi.operation.LiveDevice;
import machi.operation.LiveValue;
import machi.operation.OperationSession;
import machi.telemetry.SeriesException;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.StoredReading;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.draw.TrendCanvas;
import machi.ui.device.live.LayoutMemory;
import machi.ui.device.text.Clock;
import machi.ui.page.PageJob;
import machi.ui.page.Paper;

/** The chosen points over the last minutes or hours: live, and before that from the store. */
final class TrendPanel {

	private static final Messages TEXT = Messages.beside(TrendPanel.class);
	private static final List<Duration> WINDOWS = List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6),
			Duration.ofHours(24));
	private static final int MOST = 8;
	private static final String WINDOW = "trend.window";

	private final Composite panel;
	private final Combo window;
	private final Label note;
	private final TrendCanvas canvas;
	private final Runnable whenEmptied;
	private final Map<TrendTrack.Key, TrendTrack> tracks = new LinkedHashMap<>();
	private Optional<OperationSession> session = Optional.empty();
	private boolean suggested;

	/** @param whenEmptied called when all points were taken out */
	TrendPanel(Composite parent, Paper paper, Runnable whenEmptied) {
		this.whenEmptied = whenEmptied;
		panel = paper.composite(parent, 4, 0, 0);
		paper.title(panel, TEXT.get("trend.title"), 0);
		note = paper.word(panel, "", Palette.MUTED);
		window = new Combo(panel, SWT.READ_ONLY);
		window.setItems(WINDOWS.stream().map(length -> TEXT.get("trend.last", Clock.duration(length))).toArray(String[]::new));
		window.select(Math.clamp(LayoutMemory.number(WINDOW, 0), 0, WINDOWS.size() - 1));
		window.setToolTipText(TEXT.get("trend.window"));
		window.addListener(SWT.Selection, event -> {
			LayoutMemory.keep(WINDOW, window.getSelectionIndex());
			tracks.values().forEach(this::load);
			draw();
		});
		paper.button(panel, TEXT.get("trend.clear"), Icon.CLEAR.descriptor(), this::clear);
		canvas = new TrendCanvas(panel);
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(200, 140).applyTo(canvas);
		draw();
	}

	Composite control() {
		return panel;
	}

	TrendCanvas canvas() {
		return canvas;
	}

	/** Another session begins without values. */
	void follow(Optional<OperationSession> another) {
		if (!another.equals(session)) {
			session = another;
			tracks.clear();
			draw();
		}
	}

	boolean holds(LiveDevice device, Point point) {
		return tracks.containsKey(TrendTrack.Key.of(device, point));
	}

	/** Shows one point until somebody chooses others. */
	void suggest(LiveDevice device, Point point) {
		if (tracks.isEmpty() || suggested && !holds(device, point)) {
			tracks.clear();
			add(device, point);
			suggested = true;
		}
	}

	/** Puts a point in; when there are too many, the first one leaves. */
	void add(LiveDevice device, Point point) {
		suggested = false;
		if (holds(device, point)) {
			return;
		}
		if (tracks.size() == MOST) {
			tracks.remove(tracks.keySet().iterator().next());
		}
		var track = new TrendTrack(device, point, freeColour());
		tracks.put(TrendTrack.Key.of(device, point), track);
		load(track);
		update();
	}

	void remove(LiveDevice device, Point point) {
		suggested = false;
		tracks.remove(TrendTrack.Key.of(device, point));
		draw();
	}

	private void clear() {
		tracks.clear();
		draw();
		whenEmptied.run();
	}

	private Color freeColour() {
		var taken = tracks.values().stream().map(TrendTrack::colour).toList();
		return IntStream.range(0, MOST).mapToObj(Palette::series).filter(colour -> !taken.contains(colour)).findFirst().orElse(Palette.series(0));
	}

	private Duration length() {
		return WINDOWS.get(Math.max(0, window.getSelectionIndex()));
	}

	/** What the store holds of a point, in a job. */
	private void load(TrendTrack track) {
		var store = session.flatMap(OperationSession::readings);
		if (store.isEmpty() || track.device().element().isEmpty()) {
			return;
		}
		var key = new PointKey(track.device().element().get(), track.point().id());
		var now = Instant.now();
		var from = now.minus(length());
		var job = new PageJob<History>(TEXT.get("trend.title"), canvas.getDisplay(), monitor -> History.of(store.get(), key, from, now), history -> {
			if (!canvas.isDisposed() && tracks.containsValue(track)) {
				track.precede(history.readings());
				note.setText(Paper.escaped(history.failure()));
				panel.layout();
				draw();
			}
		}, ended -> {
			// drawn when it is there
		}, () -> {
			// too short to show how far it is
		});
		job.setSystem(true);
		job.schedule();
	}

	/** What the store answered. */
	private record History(List<StoredReading> readings, String failure) {

		static History of(ReadingStore store, PointKey key, Instant from, Instant to) {
			try {
				return new History(store.readings(key, from, to), "");
			} catch (SeriesException | IllegalStateException unreadable) {
				return new History(List.of(), TEXT.get("trend.unread"));
			}
		}
	}

	/** Takes the newest values and draws. */
	void update() {
		session.ifPresent(running -> {
			var values = new LinkedHashMap<LiveDevice, List<LiveValue>>();
			tracks.values().forEach(track -> track.take(values.computeIfAbsent(track.device(), running::values)));
		});
		draw();
	}

	/** Draws as of now. */
	void draw() {
		if (!canvas.isDisposed()) {
			long now = System.currentTimeMillis();
			canvas.show(tracks.values().stream().map(TrendTrack::line).toList(), now - length().toMillis(), now, TEXT.get("trend.empty"));
		}
	}
}
