package machi.ui.schedule.draw;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;

import machi.calculation.Severity;
import machi.model.program.Milestone;
import machi.model.program.MilestoneKind;
import machi.model.program.Side;
import machi.quantity.time.MonthSpan;
import machi.ui.Palette;

/** Lays a schedule out and draws it: heads with fiscal years and halves above, names on the left, bars beside them. */
public final class GanttDrawing {

	public static final int ROW_HEIGHT = 26;
	private static final int HEAD_LINE = 22;
	private static final int MONTHS_READABLE = 22;
	private static final int INDENT = 16;
	private static final int BAR_MARGIN = 6;
	private static final int DIAMOND = 8;
	private static final int LEAST_BAR = 3;
	private static final int NO_SIDE = 6;

	private final GanttContent content;
	private final TimeAxis axis;
	private final int labelWidth;
	private final Function<String, String> words;

	/**
	 * What is seen: how far the rows are scrolled and how much room there is.
	 *
	 * @param selected id of the element that is marked as selected
	 * @param moved    id and days of a bar that is being dragged
	 */
	public record View(int scrollX, int scrollY, int width, int height, Optional<String> selected, Optional<Moved> moved) {
	}

	/** A bar as it would be when the mouse were released now. */
	public record Moved(String id, PlannedBar bar) {
	}

	/** @param words the fixed words of the drawing: half1, half2, noInitiative, month */
	public GanttDrawing(GanttContent content, TimeAxis axis, int labelWidth, Function<String, String> words) {
		this.content = content;
		this.axis = axis;
		this.labelWidth = labelWidth;
		this.words = words;
	}

	public GanttContent content() {
		return content;
	}

	public TimeAxis axis() {
		return axis;
	}

	public int labelWidth() {
		return labelWidth;
	}

	public int headHeight() {
		return (axis.monthWidth() >= MONTHS_READABLE ? 3 : 2) * HEAD_LINE;
	}

	/** The whole drawing, without scrolling. */
	public View whole() {
		return new View(0, 0, labelWidth + axis.width() + 1, headHeight() + content.rows().size() * ROW_HEIGHT + 1, Optional.empty(),
				Optional.empty());
	}

	/** Where a bar stands, in the coordinates of the view. */
	public Rectangle bounds(String id, View view) {
		var bar = view.moved().filter(moved -> moved.id().equals(id)).map(Moved::bar).orElseGet(() -> content.bars().get(id));
		int top = headHeight() + content.rowOf().get(id) * ROW_HEIGHT - view.scrollY();
		int left = labelWidth + axis.x(bar.start()) - view.scrollX();
		int right = labelWidth + axis.x(bar.end().plusDays(1)) - view.scrollX();
		if (content.milestone(id).filter(GanttDrawing::isDeadline).isPresent()) {
			int middle = (left + right) / 2;
			return new Rectangle(middle - DIAMOND, top + ROW_HEIGHT / 2 - DIAMOND, 2 * DIAMOND, 2 * DIAMOND);
		}
		return new Rectangle(left, top + BAR_MARGIN, Math.max(LEAST_BAR, right - left), ROW_HEIGHT - 2 * BAR_MARGIN);
	}

	public static boolean isDeadline(Milestone milestone) {
		return milestone.getKind() == MilestoneKind.DEADLINE;
	}

	public void draw(Pen pen, View view) {
		pen.fill(Palette.PAPER.color(), 0, 0, view.width(), view.height());
		pen.clip(0, headHeight(), view.width(), view.height() - headHeight());
		drawGrounds(pen, view);
		pen.unclip();
		pen.clip(labelWidth, headHeight(), Math.max(0, view.width() - labelWidth), view.height() - headHeight());
		drawGrid(pen, view);
		drawToday(pen, view);
		drawRows(pen, view);
		drawLinks(pen, view);
		pen.unclip();
		pen.clip(0, headHeight(), labelWidth, view.height() - headHeight());
		drawNames(pen, view);
		pen.unclip();
		drawHead(pen, view);
		pen.line(Palette.MUTED.color(), labelWidth, 0, labelWidth, view.height(), false);
	}

	private int top(int row, View view) {
		return headHeight() + row * ROW_HEIGHT - view.scrollY();
	}

	private boolean isSeen(int row, View view) {
		return top(row, view) + ROW_HEIGHT > headHeight() && top(row, view) < view.height();
	}

	private void drawGrounds(Pen pen, View view) {
		for (int row = 0; row < content.rows().size(); row++) {
			if (isSeen(row, view)) {
				var shown = content.rows().get(row);
				boolean selected = shown.element().filter(element -> view.selected().filter(element.getId()::equals).isPresent()).isPresent();
				var ground = selected ? Palette.SELECTION : shown.own() ? Palette.PAPER : Palette.STRIPE;
				pen.fill(ground.color(), 0, top(row, view), view.width(), ROW_HEIGHT);
				pen.line(Palette.LINE.color(), 0, top(row, view) + ROW_HEIGHT - 1, view.width(), top(row, view) + ROW_HEIGHT - 1, false);
			}
		}
	}

	private void drawGrid(Pen pen, View view) {
		for (var month = axis.first(); axis.x(month) <= axis.width(); month = month.plusMonths(1)) {
			int x = labelWidth + axis.x(month) - view.scrollX();
			if (x >= labelWidth && x <= view.width()) {
				boolean year = month.getMonthValue() == 4;
				boolean half = month.getMonthValue() == 10;
				if (year || half || axis.monthWidth() >= MONTHS_READABLE) {
					pen.line(year ? Palette.MUTED.color() : Palette.LINE.color(), x, headHeight(), x, bottom(view), half);
				}
			}
		}
	}

	private int bottom(View view) {
		return Math.min(view.height(), headHeight() + content.rows().size() * ROW_HEIGHT - view.scrollY());
	}

	private void drawToday(Pen pen, View view) {
		int x = labelWidth + axis.x(content.today()) - view.scrollX();
		if (x >= labelWidth && x <= labelWidth + axis.width() - view.scrollX()) {
			pen.fill(Palette.ACCENT.color(), x, headHeight(), 2, bottom(view) - headHeight());
		}
	}

	private void drawRows(Pen pen, View view) {
		for (int row = 0; row < content.rows().size(); row++) {
			if (isSeen(row, view)) {
				drawYears(pen, view, row);
				for (var milestone : content.rows().get(row).milestones()) {
					if (content.bars().containsKey(milestone.getId())) {
						drawBar(pen, view, content.rows().get(row), milestone);
					}
				}
			}
		}
	}

	/** The years of an initiative as a thin line below its bars. */
	private void drawYears(Pen pen, View view, int row) {
		var shown = content.rows().get(row);
		if (shown.own() || shown.initiative().isEmpty()) {
			return;
		}
		var first = shown.initiative().get().getStartFiscalYear();
		var last = shown.initiative().get().getEndFiscalYear();
		if (first != null && last != null && first <= last && first >= 1868 && last <= 2200) {
			int left = labelWidth + axis.x(YearMonth.of(first, 4)) - view.scrollX();
			int right = labelWidth + axis.x(YearMonth.of(last + 1, 4)) - view.scrollX();
			pen.fill(light(colour(shown)), left, top(row, view) + ROW_HEIGHT - 5, right - left, 3);
		}
	}

	private void drawBar(Pen pen, View view, GanttRow row, Milestone milestone) {
		var place = bounds(milestone.getId(), view);
		var colour = milestone.isDone() ? light(colour(row)) : colour(row);
		if (isDeadline(milestone)) {
			drawDiamond(pen, place, milestone.isCritical() ? critical(milestone) : colour);
		} else {
			pen.fill(colour, place.x, place.y, place.width, place.height);
			if (!row.own()) {
				pen.frame(Palette.PAPER.color(), place.x, place.y, place.width, place.height, 1);
				drawInside(pen, place, milestone);
			}
			if (milestone.isCritical()) {
				drawDiamond(pen, new Rectangle(place.x + place.width - 6, place.y + 1, 12, 12), critical(milestone));
			}
		}
		if (row.own() && milestone.isDone()) {
			pen.text(Palette.MUTED.color(), "✓", place.x + place.width + 6, place.y - 2, false);
		}
		drawMark(pen, place, milestone);
		if (view.moved().filter(moved -> moved.id().equals(milestone.getId())).isPresent()) {
			pen.frame(Palette.INK.color(), place.x, place.y, place.width, place.height, 1);
		}
	}

	private void drawInside(Pen pen, Rectangle place, Milestone milestone) {
		var text = pen.fitting(content.name(milestone), place.width - 6, false);
		if (text.length() > 2) {
			pen.text(milestone.isDone() ? Palette.INK.color() : Palette.PAPER.color(), text, place.x + 4,
					place.y + (place.height - pen.lineHeight()) / 2, false);
		}
	}

	private void drawMark(Pen pen, Rectangle place, Milestone milestone) {
		var severity = content.marks().get(milestone.getId());
		if (severity != null && severity != Severity.INFO) {
			var colour = severity == Severity.ERROR ? Palette.ERROR.color() : Palette.WARNING.color();
			pen.frame(colour, place.x - 1, place.y - 1, place.width + 1, place.height + 1, 2);
		}
	}

	private static void drawDiamond(Pen pen, Rectangle place, Color colour) {
		int x = place.x + place.width / 2;
		int y = place.y + place.height / 2;
		pen.polygon(colour, x, place.y, place.x + place.width, y, x, place.y + place.height, place.x, y);
	}

	private static Color critical(Milestone milestone) {
		return milestone.isDone() ? light(Palette.ERROR.color()) : Palette.ERROR.color();
	}

	private void drawLinks(Pen pen, View view) {
		for (var link : content.links()) {
			var from = bounds(link.before(), view);
			var to = bounds(link.after(), view);
			int x1 = from.x + from.width;
			int y1 = from.y + from.height / 2;
			int y2 = to.y + to.height / 2;
			int turn = x1 + 5;
			var colour = Palette.MUTED.color();
			pen.line(colour, x1, y1, turn, y1, false);
			if (turn <= to.x - 6) {
				pen.line(colour, turn, y1, turn, y2, false);
				pen.line(colour, turn, y2, to.x - 5, y2, false);
			} else {
				// the bar begins too early: around its row and in from the left
				int between = y2 > y1 ? to.y - BAR_MARGIN : to.y + to.height + BAR_MARGIN;
				pen.line(colour, turn, y1, turn, between, false);
				pen.line(colour, turn, between, to.x - 10, between, false);
				pen.line(colour, to.x - 10, between, to.x - 10, y2, false);
				pen.line(colour, to.x - 10, y2, to.x - 5, y2, false);
			}
			pen.polygon(colour, to.x - 6, y2 - 4, to.x, y2, to.x - 6, y2 + 4);
		}
	}

	private void drawNames(Pen pen, View view) {
		for (int row = 0; row < content.rows().size(); row++) {
			if (isSeen(row, view)) {
				var shown = content.rows().get(row);
				int x = 10 + shown.depth() * INDENT;
				int y = top(row, view) + (ROW_HEIGHT - pen.lineHeight()) / 2;
				if (shown.branch()) {
					drawFold(pen, x, top(row, view) + ROW_HEIGHT / 2, shown.open());
				}
				if (!shown.own()) {
					pen.fill(colour(shown), 0, top(row, view), 4, ROW_HEIGHT - 1);
				}
				var name = shown.element().map(content::name).orElse(words.apply("noInitiative"));
				boolean undated = shown.own() && !content.bars().containsKey(shown.milestones().getFirst().getId());
				pen.text(undated ? Palette.ERROR.color() : Palette.INK.color(), pen.fitting(name, labelWidth - x - 18, !shown.own()), x + 12, y,
						!shown.own());
			}
		}
	}

	private static void drawFold(Pen pen, int x, int middle, boolean open) {
		if (open) {
			pen.polygon(Palette.MUTED.color(), x - 1, middle - 3, x + 9, middle - 3, x + 4, middle + 4);
		} else {
			pen.polygon(Palette.MUTED.color(), x + 1, middle - 5, x + 8, middle, x + 1, middle + 5);
		}
	}

	private void drawHead(Pen pen, View view) {
		pen.fill(Palette.HEADER.color(), 0, 0, view.width(), headHeight());
		pen.clip(labelWidth, 0, Math.max(0, view.width() - labelWidth), headHeight());
		for (var year : axis.fiscalYears()) {
			var first = MonthSpan.of(year).first();
			centred(pen, year.in(content.locale()), first, 12, 0, view, true);
			centred(pen, words.apply("half1"), first, 6, 1, view, false);
			centred(pen, words.apply("half2"), first.plusMonths(6), 6, 1, view, false);
			if (headHeight() > 2 * HEAD_LINE) {
				for (int i = 0; i < 12; i++) {
					var month = first.plusMonths(i);
					centred(pen, Integer.toString(month.getMonthValue()), month, 1, 2, view, false);
				}
			}
		}
		pen.unclip();
		pen.line(Palette.MUTED.color(), 0, headHeight() - 1, view.width(), headHeight() - 1, false);
	}

	/** A head above some months; the text stays in sight while a part of them is. */
	private void centred(Pen pen, String text, YearMonth first, int months, int line, View view, boolean bold) {
		int left = labelWidth + axis.x(first) - view.scrollX();
		int right = left + months * axis.monthWidth();
		if (right < labelWidth || left > view.width()) {
			return;
		}
		pen.line(Palette.LINE.color(), left, line * HEAD_LINE, left, (line + 1) * HEAD_LINE, false);
		var shown = pen.fitting(text, right - left - 2, bold);
		int width = pen.width(shown, bold);
		int from = Math.max(left, labelWidth);
		int to = Math.min(right, view.width());
		int x = Math.clamp((from + to - width) / 2, left, Math.max(left, right - width));
		pen.text(line == 0 ? Palette.INK.color() : Palette.MUTED.color(), shown, x, line * HEAD_LINE + (HEAD_LINE - pen.lineHeight()) / 2, bold);
	}

	private static Color colour(GanttRow row) {
		return Palette.series(row.side() == Side.UNASSIGNED_VALUE ? NO_SIDE : row.side() - 1);
	}

	/** Halfway to the paper: done, or in the background. */
	private static Color light(Color colour) {
		return new Color((colour.getRed() + 2 * 255) / 3, (colour.getGreen() + 2 * 255) / 3, (colour.getBlue() + 2 * 255) / 3);
	}
}
