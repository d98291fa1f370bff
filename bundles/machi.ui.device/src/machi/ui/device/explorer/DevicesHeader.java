package machi.ui.device.explorer;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.calculation.Subject;
import machi.operation.LiveDevice;
import machi.operation.OperationProblem;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.live.LiveOperation;
import machi.ui.page.Banner;
import machi.ui.page.Paper;

/** How all is at a glance, what is wrong, and what can be done with connections. */
final class DevicesHeader {

	private static final Messages TEXT = Messages.beside(DevicesHeader.class);

	private final LiveOperation live;
	private final Label summary;
	private final Button connect;
	private final Button disconnect;
	private final Button discover;
	private final Banner banner;
	private String shownProblem = "";

	DevicesHeader(Composite parent, Paper paper, LiveOperation live, Runnable whenAdding, Runnable whenDiscovering) {
		this.live = live;
		var header = paper.composite(parent, 5, 12, 8);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		summary = paper.text(header, "", Palette.INK);
		connect = paper.button(header, TEXT.get("golive"), Icon.RUN.descriptor(), live::start);
		disconnect = paper.button(header, TEXT.get("stop"), Icon.STOP.descriptor(), live::stop);
		paper.button(header, TEXT.get("connection.add"), Icon.ADD.descriptor(), whenAdding);
		discover = paper.button(header, TEXT.get("discover"),
				ImageDescriptor.createFromURL(DevicesHeader.class.getResource("/icons/discover.svg")), whenDiscovering);
		banner = new Banner(parent, paper, TEXT.get("problem.show"), this::showProblem);
	}

	void show(List<ConnectionRow> rows) {
		var session = live.session();
		var devices = rows.stream().flatMap(row -> row.devices().stream()).toList();
		long connected = rows.stream().filter(row -> row.health() == Health.RUNNING).count();
		long reachable = devices.stream().filter(LiveDevice::isReachable).count();
		var text = session.map(running -> TEXT.get("summary", connected, rows.size(), reachable, devices.size()) + recording())
				.orElseGet(() -> TEXT.get("summary.offline", rows.size(), devices.size()));
		if (!summary.getText().equals(Paper.escaped(text))) {
			summary.setText(Paper.escaped(text));
		}
		connect.setEnabled(session.isEmpty());
		disconnect.setEnabled(session.isPresent());
		discover.setEnabled(session.isPresent());
		showProblems();
	}

	private String recording() {
		return live.session().map(session -> session.recording())
				.map(status -> "  ·  " + TEXT.get(status.waiting() == 0 ? "recording" : "recording.waiting", status.recorded(), status.waiting()))
				.orElse("");
	}

	private List<OperationProblem> problems() {
		return live.session().map(session -> session.problems()).orElse(List.of());
	}

	private void showProblems() {
		var failure = live.session().map(session -> session.recording()).filter(status -> !status.isWell())
				.map(status -> TEXT.get("recording.failed", status.failure().in(Locale.getDefault())));
		var problems = problems();
		var text = failure.orElseGet(() -> problems.isEmpty() ? ""
				: problems.size() == 1 ? problems.getFirst().text().in(Locale.getDefault())
						: TEXT.get("problem.more", problems.getFirst().text().in(Locale.getDefault()), problems.size() - 1));
		if (text.isEmpty()) {
			if (banner.isVisible()) {
				banner.hide();
			}
		} else if (!text.equals(shownProblem)) {
			banner.show(text);
		}
		shownProblem = text;
	}

	private void showProblem() {
		problems().stream().filter(problem -> !problem.element().isEmpty()).findFirst()
				.ifPresent(problem -> live.context().reveal(Subject.of(problem.element(), problem.element()).at(problem.attribute())));
	}
}
