package machi.ui.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Ground;
import machi.ui.page.Paper;

/** The deadlines that have been missed or come next, with a way to each; takes no room when there are none. */
final class ReminderStrip {

	private static final Messages TEXT = Messages.beside(ReminderStrip.class);
	private static final int MOST = 4;

	private final Composite strip;
	private final Paper paper;
	private final Consumer<String> reveal;

	/** @param reveal is given the id of the milestone that somebody clicks on */
	ReminderStrip(Composite parent, Paper paper, Consumer<String> reveal) {
		this.paper = paper;
		this.reveal = reveal;
		strip = Ground.of(new Composite(parent, SWT.NONE), Palette.WARNING_GROUND);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 4).spacing(8, 2).applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		setVisible(false);
	}

	void show(List<Reminder> reminders, LocalDate today) {
		var now = reminders.stream().filter(reminder -> reminder.isNow(today)).toList();
		for (var child : strip.getChildren()) {
			child.dispose();
		}
		for (var reminder : now.subList(0, Math.min(MOST, now.size()))) {
			icon(reminder.daysLeft() < 0 ? Icon.ERROR : Icon.WARNING);
			var link = paper.link(strip, text(reminder), reveal);
			link.setToolTipText(reminder.initiative());
			GridDataFactory.fillDefaults().grab(true, false).applyTo(Ground.of(link, Palette.WARNING_GROUND));
		}
		if (now.size() > MOST) {
			Ground.of(new Label(strip, SWT.NONE), Palette.WARNING_GROUND);
			Ground.of(paper.text(strip, TEXT.get("reminder.more", now.size() - MOST), Palette.MUTED), Palette.WARNING_GROUND);
		}
		setVisible(!now.isEmpty());
	}

	private void icon(Icon icon) {
		var image = Ground.of(new Label(strip, SWT.NONE), Palette.WARNING_GROUND);
		image.setImage(paper.resources().create(icon.descriptor()));
	}

	private static String text(Reminder reminder) {
		var name = "<a href=\"" + reminder.id() + "\">" + Paper.escaped(reminder.name().replaceAll("[<>\\n]", " ")) + "</a>";
		int days = reminder.daysLeft();
		var key = days < 0 ? "reminder.overdue" : days == 0 ? "reminder.today" : "reminder.coming";
		return TEXT.get(key, name, reminder.due(), Math.abs(days));
	}

	private void setVisible(boolean visible) {
		strip.setVisible(visible);
		((GridData) strip.getLayoutData()).exclude = !visible;
		strip.getParent().layout(true, true);
	}
}
