package machi.ui.problems;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.workspace.OpenProgram;
import machi.workspace.Problem;

/** What was wrong, or worth knowing, in the files of the program when it was opened: file, place, and what was expected. */
public final class ProblemsView extends ViewPart implements ProgramListener {

	private static final Messages TEXT = Messages.beside(ProblemsView.class);

	private ProgramContext context;
	private TableViewer viewer;

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		var columns = new TableColumnLayout();
		var area = new Composite(parent, SWT.NONE);
		area.setLayout(columns);
		viewer = new TableViewer(area, SWT.FULL_SELECTION | SWT.MULTI);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		var images = new LocalResourceManager(JFaceResources.getResources(), area);
		column(columns, "file", 14, Problem::file, problem -> images.get(icon(problem).descriptor()));
		column(columns, "place", 10, ProblemsView::place, problem -> null);
		column(columns, "message", 76, problem -> problem.message().in(Locale.getDefault()), problem -> null);
		context.addListener(this);
		viewer.setInput(context.program().map(OpenProgram::problems).orElse(List.of()));
	}

	private void column(TableColumnLayout columns, String key, int weight, Function<Problem, String> text,
			Function<Problem, Image> image) {
		var column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(TEXT.get(key));
		columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Problem) element);
			}

			@Override
			public Image getImage(Object element) {
				return image.apply((Problem) element);
			}
		});
	}

	private static Icon icon(Problem problem) {
		return switch (problem.kind()) {
		case LOST -> Icon.ERROR;
		case KEPT -> Icon.WARNING;
		case NOTE -> Icon.INFO;
		};
	}

	private static String place(Problem problem) {
		if (problem.line() == 0) {
			return "";
		}
		return problem.column() == 0 ? TEXT.get("line", problem.line()) : TEXT.get("line.column", problem.line(), problem.column());
	}

	@Override
	public void programOpened(OpenProgram program) {
		viewer.setInput(program.problems());
	}

	@Override
	public void programClosed(OpenProgram program) {
		viewer.setInput(List.of());
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
	}

	@Override
	public void dispose() {
		context.removeListener(this);
		super.dispose();
	}
}
