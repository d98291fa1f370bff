package machi.ui.schedule.draw;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

import machi.model.core.Element;
import machi.model.program.Milestone;
import machi.quantity.time.MonthSpan;
import machi.ui.Palette;
import machi.ui.page.Ground;

/** The schedule on the screen: scrolled, selected and edited with the mouse or the keyboard. */
public final class GanttCanvas extends Canvas {

	/** What the user does to the schedule; the canvas itself changes nothing. */
	public interface Actions {

		void move(Milestone milestone, int months);

		void endIn(Milestone milestone, YearMonth month);

		void startIn(Milestone milestone, YearMonth month);

		void link(Milestone before, Milestone after);

		/** @param initiative id, or empty */
		void addAt(String initiative, YearMonth month);

		/** Folds or unfolds an initiative. */
		void fold(String initiative);

		void form(Element element);

		void remove(Element element);

		/** Another element is selected, or none. */
		void selected(Optional<Element> element);

		/** What the mouse points at, or null. */
		void hint(String text);

		void zoom(int steps);
	}

	private final Actions actions;
	private final GanttHints hints;
	private final Font plain;
	private final Font bold;
	private GanttDrawing drawing;
	private Optional<String> selected = Optional.empty();
	private Optional<BarDrag> drag = Optional.empty();

	public GanttCanvas(Composite parent, GanttHints hints, Actions actions) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
		this.actions = actions;
		this.hints = hints;
		Ground.of(this, Palette.PAPER);
		var resources = new LocalResourceManager(JFaceResources.getResources(), this);
		plain = getFont();
		bold = resources.create(FontDescriptor.createFrom(plain).setStyle(SWT.BOLD));
		addPaintListener(event -> {
			if (drawing != null) {
				var pen = new ScreenPen(event.gc, plain, bold);
				drawing.draw(pen, view());
				drag.filter(BarDrag::links).ifPresent(
						link -> pen.line(Palette.ACCENT.color(), link.from().x, link.from().y, link.at().x, link.at().y, true));
			}
		});
		addListener(SWT.Resize, event -> fitBars());
		getHorizontalBar().addListener(SWT.Selection, event -> redraw());
		getVerticalBar().addListener(SWT.Selection, event -> redraw());
		addListener(SWT.MouseDown, this::pressed);
		addListener(SWT.MouseMove, this::moved);
		addListener(SWT.MouseUp, this::released);
		addListener(SWT.MouseDoubleClick, this::doubleClicked);
		addListener(SWT.MouseWheel, this::turned);
		addListener(SWT.KeyDown, this::typed);
		addListener(SWT.Traverse, event -> {
			// arrows belong to the bars; Tab goes on to the next control
			event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
		});
	}

	/** Shows another state of the schedule; what is selected stays so while it is there. */
	public void show(GanttDrawing next) {
		drawing = next;
		drag = Optional.empty();
		if (selectedElement().isEmpty()) {
			selected = Optional.empty();
		}
		fitBars();
		redraw();
	}

	public GanttDrawing drawing() {
		return drawing;
	}

	/** Where the bar of a milestone stands on the canvas. */
	public Rectangle boundsOf(String id) {
		return drawing.bounds(id, view());
	}

	private GanttDrawing.View view() {
		var area = getClientArea();
		return new GanttDrawing.View(getHorizontalBar().getSelection(), getVerticalBar().getSelection(), area.width, area.height, selected,
				drag.flatMap(BarDrag::preview));
	}

	private void fitBars() {
		if (drawing == null) {
			return;
		}
		var whole = drawing.whole();
		var area = getClientArea();
		fit(getHorizontalBar(), whole.width() - drawing.labelWidth(), area.width - drawing.labelWidth());
		fit(getVerticalBar(), whole.height() - drawing.headHeight(), area.height - drawing.headHeight());
	}

	private static void fit(ScrollBar bar, int whole, int seen) {
		int thumb = Math.clamp(seen, 1, Math.max(1, whole));
		bar.setValues(Math.clamp(bar.getSelection(), 0, Math.max(0, whole - thumb)), 0, Math.max(1, whole), thumb, GanttDrawing.ROW_HEIGHT,
				Math.max(1, thumb - GanttDrawing.ROW_HEIGHT));
	}

	/** Scrolls so that a month stands at the left edge. */
	public void scrollTo(YearMonth month) {
		getHorizontalBar().setSelection(drawing.axis().x(month));
		redraw();
	}

	private int rowAt(int y) {
		int row = Math.floorDiv(y - drawing.headHeight() + getVerticalBar().getSelection(), GanttDrawing.ROW_HEIGHT);
		return y < drawing.headHeight() || row >= drawing.content().rows().size() ? -1 : row;
	}

	/** The milestone whose bar is at a place; bars that are easily missed have some room around them. */
	private Optional<Milestone> barAt(int x, int y) {
		int row = rowAt(y);
		if (row < 0 || x <= drawing.labelWidth()) {
			return Optional.empty();
		}
		List<Milestone> milestones = drawing.content().rows().get(row).milestones();
		return milestones.reversed().stream().filter(milestone -> drawing.content().bars().containsKey(milestone.getId())).filter(milestone -> {
			var place = boundsOf(milestone.getId());
			return x >= place.x - BarDrag.EDGE && x <= place.x + place.width + BarDrag.KNOB;
		}).findFirst();
	}

	private YearMonth monthAt(int x) {
		return drawing.axis().month(x - drawing.labelWidth() + getHorizontalBar().getSelection());
	}

	private void pressed(Event event) {
		setFocus();
		int row = drawing == null ? -1 : rowAt(event.y);
		if (row < 0) {
			select(Optional.empty());
			return;
		}
		var shown = drawing.content().rows().get(row);
		if (event.x <= drawing.labelWidth()) {
			select(shown.element());
			if (event.button == 1 && shown.branch() && event.x < 26 + shown.depth() * 16) {
				foldOrUnfold(shown);
			}
			return;
		}
		var bar = barAt(event.x, event.y);
		select(bar.<Element>map(milestone -> milestone).or(shown::element));
		if (event.button == 1 && bar.isPresent() && event.count < 2) {
			var milestone = bar.get();
			drag = Optional.of(BarDrag.begin(milestone, drawing.content().bars().get(milestone.getId()), boundsOf(milestone.getId()),
					new Point(event.x, event.y), drawing.axis().monthWidth()));
		}
	}

	private void foldOrUnfold(GanttRow row) {
		actions.fold(row.initiative().map(Element::getId).orElse(GanttRows.NO_INITIATIVE));
	}

	private void moved(Event event) {
		if (drag.isPresent()) {
			drag = Optional.of(drag.get().to(new Point(event.x, event.y)));
			drag.flatMap(BarDrag::preview).ifPresent(moved -> hint(hints.days(moved.bar())));
			redraw();
			return;
		}
		var bar = drawing == null ? Optional.<Milestone>empty() : barAt(event.x, event.y);
		setCursor(bar.map(milestone -> getDisplay().getSystemCursor(BarDrag.cursor(milestone, boundsOf(milestone.getId()), event.x)))
				.orElse(null));
		hint(bar.map(milestone -> hints.bar(drawing.content(), milestone)).orElseGet(() -> rowHint(event)));
	}

	private String rowHint(Event event) {
		int row = drawing == null || event.x > drawing.labelWidth() ? -1 : rowAt(event.y);
		return row < 0 ? null : drawing.content().rows().get(row).element().map(drawing.content()::name).orElse(null);
	}

	private void hint(String text) {
		var before = getToolTipText();
		if (text == null ? before != null : !text.equals(before)) {
			setToolTipText(text == null ? null : text.replace("&", "&&"));
			actions.hint(text == null ? null : text.lines().findFirst().orElse(""));
		}
	}

	private void released(Event event) {
		drag.ifPresent(done -> {
			drag = Optional.empty();
			var milestone = done.milestone();
			switch (done.part()) {
			case MIDDLE -> act(done.months() != 0, () -> actions.move(milestone, done.months()));
			case END -> act(done.months() != 0, () -> actions.endIn(milestone, done.bar().months().last().plusMonths(done.months())));
			case START -> act(done.months() != 0, () -> actions.startIn(milestone, done.bar().months().first().plusMonths(done.months())));
			case KNOB -> barAt(event.x, event.y).filter(target -> target != milestone).ifPresent(target -> actions.link(milestone, target));
			}
			redraw();
		});
	}

	private static void act(boolean wanted, Runnable action) {
		if (wanted) {
			action.run();
		}
	}

	private void doubleClicked(Event event) {
		drag = Optional.empty();
		int row = drawing == null ? -1 : rowAt(event.y);
		if (row < 0) {
			return;
		}
		var shown = drawing.content().rows().get(row);
		var bar = barAt(event.x, event.y);
		if (bar.isPresent()) {
			actions.form(bar.get());
		} else if (event.x > drawing.labelWidth()) {
			actions.addAt(shown.initiative().map(Element::getId).orElse(""), monthAt(event.x));
		} else {
			shown.element().ifPresent(actions::form);
		}
	}

	private void turned(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0) {
			event.doit = false;
			actions.zoom(Integer.signum(event.count));
		}
	}

	private void typed(Event event) {
		if (drawing == null) {
			return;
		}
		switch (event.keyCode) {
		case SWT.ARROW_UP -> step(-1);
		case SWT.ARROW_DOWN -> step(1);
		case SWT.ARROW_LEFT -> arrow(-1, (event.stateMask & SWT.SHIFT) != 0);
		case SWT.ARROW_RIGHT -> arrow(1, (event.stateMask & SWT.SHIFT) != 0);
		case SWT.CR, SWT.KEYPAD_CR -> selectedElement().ifPresent(actions::form);
		case SWT.DEL -> selectedElement().ifPresent(actions::remove);
		case SWT.ESC -> {
			drag = Optional.empty();
			redraw();
		}
		case '+', SWT.KEYPAD_ADD -> actions.zoom(1);
		case '-', SWT.KEYPAD_SUBTRACT -> actions.zoom(-1);
		default -> {
			// other keys are the workbench's
		}
		}
	}

	private void step(int rows) {
		var all = drawing.content().rows();
		if (all.isEmpty()) {
			return;
		}
		int next = Math.clamp(selectedRow() + rows, 0, all.size() - 1);
		while (next > 0 && next < all.size() - 1 && all.get(next).element().isEmpty()) {
			next += rows;
		}
		select(all.get(next).element());
		showRow(next);
	}

	private void showRow(int row) {
		var bar = getVerticalBar();
		int top = row * GanttDrawing.ROW_HEIGHT;
		if (top < bar.getSelection()) {
			bar.setSelection(top);
		} else if (top + GanttDrawing.ROW_HEIGHT > bar.getSelection() + bar.getThumb()) {
			bar.setSelection(top + GanttDrawing.ROW_HEIGHT - bar.getThumb());
		}
		redraw();
	}

	private int selectedRow() {
		var rows = drawing.content().rows();
		for (int row = 0; row < rows.size(); row++) {
			if (rows.get(row).element().map(Element::getId).equals(selected)) {
				return row;
			}
		}
		return selected.map(drawing.content().rowOf()::get).orElse(-1);
	}

	/** Moves or lengthens the selected bar; on an initiative folds or unfolds it. */
	private void arrow(int months, boolean resize) {
		var element = selectedElement();
		if (element.orElse(null) instanceof Milestone milestone) {
			var bar = drawing.content().bars().get(milestone.getId());
			if (bar != null && resize) {
				actions.endIn(milestone, bar.months().last().plusMonths(months));
			} else if (bar != null) {
				actions.move(milestone, months);
			}
		} else if (selectedRow() >= 0) {
			var row = drawing.content().rows().get(selectedRow());
			if (row.branch() && row.open() == months < 0) {
				foldOrUnfold(row);
			}
		}
	}

	private void select(Optional<Element> element) {
		selected = element.map(Element::getId);
		actions.selected(element);
		redraw();
	}

	/** Selects an element and scrolls to it; false when it is not shown. */
	public boolean reveal(Element element) {
		selected = Optional.ofNullable(element.getId());
		int row = selectedRow();
		if (row < 0) {
			return false;
		}
		select(Optional.of(element));
		showRow(row);
		var bar = drawing.content().bars().get(element.getId());
		if (bar != null) {
			scrollTo(MonthSpan.of(MonthSpan.fiscalYear(bar.months().first())).first());
		}
		return true;
	}

	/** The milestone or initiative that is selected, while it is shown. */
	public Optional<Element> selectedElement() {
		return drawing == null ? Optional.empty()
				: selected.flatMap(id -> drawing.content().milestone(id).<Element>map(milestone -> milestone).or(() -> drawing.content().rows().stream()
						.map(GanttRow::element).flatMap(Optional::stream).filter(element -> id.equals(element.getId())).findFirst()));
	}

	/** The month below the mouse; the first one in sight when the mouse is not over the months. */
	public YearMonth monthAtPointer() {
		var place = toControl(getDisplay().getCursorLocation());
		return monthAt(Math.clamp(place.x, drawing.labelWidth(), Math.max(drawing.labelWidth(), getClientArea().width)));
	}
}
