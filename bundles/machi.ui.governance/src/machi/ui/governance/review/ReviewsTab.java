package machi.ui.governance.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.calculation.CalculationResult;
import machi.calculation.ResultTable;
import machi.calculation.governance.Review.Rating;
import machi.model.program.InitiativePlan;
import machi.model.program.ProgramPackage.Literals;
import machi.model.program.Review;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.governance.part.AttributeForm;
import machi.ui.governance.part.CellMatrix;
import machi.ui.governance.part.CellTone;
import machi.ui.governance.part.ElementNames;
import machi.ui.governance.part.ElementWrite;
import machi.ui.governance.part.MatrixContent;
import machi.ui.governance.part.MatrixContent.Cell;
import machi.ui.governance.part.PageTools;
import machi.ui.page.Paper;
import machi.workspace.OpenProgram;

/** Initiatives by fiscal year with their ratings, and the form of plan, do, check and act of the cell that is selected. */
public final class ReviewsTab {

	private static final Messages TEXT = Messages.beside(ReviewsTab.class);
	private static final int[] WEIGHTS = { 60, 40 };
	private static final int LINES = 3;

	private final PageTools tools;
	private final SashForm sash;
	private final CellMatrix matrix;
	private final Label title;
	private final Composite formParent;
	private List<String> initiatives = List.of();
	private List<Integer> years = List.of();
	private Optional<AttributeForm> form = Optional.empty();
	private String initiative = "";
	private int year;

	ReviewsTab(Composite parent, PageTools tools) {
		this.tools = tools;
		sash = new SashForm(parent, SWT.HORIZONTAL);
		sash.setSashWidth(4);
		sash.setBackground(Palette.LINE.color());
		matrix = new CellMatrix(sash, this::select);
		var right = tools.paper().composite(sash, 1, 14, 12);
		title = tools.paper().title(right, TEXT.get("review.none"), 0);
		formParent = tools.paper().composite(right, 1, 0, 0);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(formParent);
		sash.setWeights(WEIGHTS);
	}

	Composite control() {
		return sash;
	}

	/** Shows a result of {@code governance.risks}; what is being typed stays. */
	void refresh(CalculationResult result) {
		var table = result.table("reviews").orElseThrow();
		initiatives = table.rows().stream().map(row -> row.id()).toList();
		years = withThisYear(table);
		matrix.show(content(table));
		int row = initiatives.indexOf(initiative);
		int column = years.indexOf(year);
		if (row >= 0 && column >= 0) {
			matrix.mark(row, column);
		} else {
			clear();
		}
	}

	/** The years of the table and the present one, in which the next review is prepared. */
	private List<Integer> withThisYear(ResultTable table) {
		var all = new ArrayList<Integer>();
		table.columns().stream().skip(1).forEach(column -> all.add(Integer.valueOf(column.id().substring("fy-".length()))));
		int now = tools.today().getMonthValue() < 4 ? tools.today().getYear() - 1 : tools.today().getYear();
		if (!all.contains(now)) {
			all.add(now);
		}
		return all;
	}

	private MatrixContent content(ResultTable table) {
		var lines = new ArrayList<List<Cell>>();
		for (var row : table.rows()) {
			lines.add(years.stream().map(one -> cell(row.id(), one)).toList());
		}
		return new MatrixContent(TEXT.get("review.corner"),
				table.rows().stream().map(row -> ((LocalizedText) row.cells().getFirst()).in(Locale.getDefault())).toList(),
				years.stream().map(one -> new FiscalYear(one).in(Locale.getDefault())).toList(), lines);
	}

	private Cell cell(String id, int fiscalYear) {
		return review(id, fiscalYear).map(review -> {
			var rating = Rating.valueOf(review.getRating().getName());
			var assessment = review.getAssessment() == null ? "" : review.getAssessment();
			return new Cell(sign(rating) + " " + rating.label().in(Locale.getDefault()), tone(rating), assessment);
		}).orElseGet(() -> new Cell(TEXT.get("review.absent"), CellTone.ABSENT, TEXT.get("review.absent.why")));
	}

	private static String sign(Rating rating) {
		return switch (rating) {
		case UNRATED -> "○";
		case AHEAD -> "▲";
		case ON_TRACK -> "●";
		case BEHIND -> "▼";
		case STOPPED -> "■";
		};
	}

	private static CellTone tone(Rating rating) {
		return switch (rating) {
		case UNRATED -> CellTone.BEGUN;
		case AHEAD -> CellTone.REACHED;
		case ON_TRACK -> CellTone.NEAR;
		case BEHIND -> CellTone.NOTICE;
		case STOPPED -> CellTone.ALARM;
		};
	}

	/** The review of an initiative in a year; of several the one that was entered last. */
	private Optional<Review> review(String id, int fiscalYear) {
		return tools.program().flatMap(open -> open.domain(InitiativePlan.class)).flatMap(plan -> plan.getReviews().stream()
				.filter(review -> id.equals(review.getInitiative()) && Integer.valueOf(fiscalYear).equals(review.getFiscalYear()))
				.reduce((earlier, later) -> later));
	}

	private void select(int row, int column) {
		initiative = initiatives.get(row);
		year = years.get(column);
		tools.program().ifPresent(this::createForm);
	}

	private void clear() {
		initiative = "";
		form.ifPresent(old -> old.grid().dispose());
		form = Optional.empty();
		title.setText(TEXT.get("review.none"));
	}

	private void createForm(OpenProgram program) {
		form.ifPresent(old -> old.grid().dispose());
		title.setText(Paper.escaped(new ElementNames(program).of(initiative) + "  " + new FiscalYear(year).in(Locale.getDefault())));
		var next = new AttributeForm(formParent, tools.paper(), program, Literals.REVIEW);
		next.field(Literals.REVIEW__RATING).text(Literals.REVIEW__PLAN, LINES).text(Literals.REVIEW__RESULT, LINES)
				.text(Literals.REVIEW__ASSESSMENT, LINES).text(Literals.REVIEW__IMPROVEMENT, LINES).date(Literals.REVIEW__REVIEWED_ON)
				.field(Literals.REVIEW__REVIEWER);
		review(initiative, year).ifPresentOrElse(next::show, () -> prefill(next));
		var button = tools.paper().button(next.grid(), TEXT.get("review.save"), Icon.SAVE.descriptor(), this::save);
		button.setData(ReviewsEditor.SAVE);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(button);
		form = Optional.of(next);
		formParent.getParent().layout(true, true);
	}

	/** What was to be improved is the plan of the next year. */
	private void prefill(AttributeForm next) {
		review(initiative, year - 1).map(Review::getImprovement).ifPresent(improvement -> next.put(Literals.REVIEW__PLAN, improvement));
		next.put(Literals.REVIEW__REVIEWED_ON, tools.today().toString());
	}

	/** Writes the review, a new one if there is none yet; one step for undo. */
	private void save() {
		var program = tools.program();
		var values = form.filter(shown -> program.isPresent()).flatMap(AttributeForm::read);
		values.ifPresent(entered -> {
			var before = review(initiative, year);
			if (before.isPresent()) {
				ElementWrite.set(program.get(), before.get(), entered, TEXT.get("review.save")).ifPresent(tools.context()::execute);
			} else {
				add(program.get(), entered);
			}
		});
	}

	private void add(OpenProgram program, Map<EAttribute, Object> entered) {
		var all = new HashMap<>(entered);
		all.put(Literals.REVIEW__INITIATIVE, initiative);
		all.put(Literals.REVIEW__FISCAL_YEAR, year);
		tools.context().execute(ElementWrite.add(program, program.domainForEditing(Literals.INITIATIVE_PLAN), Literals.INITIATIVE_PLAN__REVIEWS,
				all, TEXT.get("review.save")));
	}

	List<List<String>> texts() {
		return matrix.content().lines();
	}

	public CellMatrix matrix() {
		return matrix;
	}

	/** The form of the cell that is selected. */
	public Optional<AttributeForm> form() {
		return form;
	}
}
