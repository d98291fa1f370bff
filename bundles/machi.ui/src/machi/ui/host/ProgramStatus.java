package machi.ui.host;

import java.util.ArrayList;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.StatusLineLayoutData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.session.ProgramName;
import machi.workspace.OpenProgram;

/** The open program in the status line: its name, whether it is saved, how many problems its files had. */
final class ProgramStatus extends ContributionItem implements ProgramListener {

	private static final Messages TEXT = Messages.beside(ProgramStatus.class);

	private final ProgramContext context;
	private CLabel label;

	ProgramStatus(ProgramContext context) {
		super("machi.ui.status");
		this.context = context;
		context.addListener(this);
	}

	@Override
	public void fill(Composite statusLine) {
		var separator = new Label(statusLine, SWT.SEPARATOR);
		var height = new StatusLineLayoutData();
		height.heightHint = statusLine.getClientArea().height;
		separator.setLayoutData(height);
		label = new CLabel(statusLine, SWT.NONE);
		show();
	}

	private void show() {
		if (label == null || label.isDisposed()) {
			return;
		}
		var text = text();
		label.setText(text);
		var width = new StatusLineLayoutData();
		width.widthHint = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		label.setLayoutData(width);
		label.getParent().requestLayout();
	}

	private String text() {
		var program = context.program();
		if (program.isEmpty()) {
			return TEXT.get("status.none");
		}
		var parts = new ArrayList<String>();
		parts.add(ProgramName.of(program.get()));
		parts.add(TEXT.get(program.get().isDirty() ? "status.dirty" : "status.saved"));
		long problems = program.get().problems().stream().filter(problem -> !problem.isNote()).count();
		parts.add(problems == 0 ? TEXT.get("status.noProblems") : TEXT.get("status.problems", problems));
		return String.join("    ", parts);
	}

	@Override
	public void dispose() {
		context.removeListener(this);
		super.dispose();
	}

	@Override
	public void programOpened(OpenProgram program) {
		show();
	}

	@Override
	public void programClosed(OpenProgram program) {
		show();
	}

	@Override
	public void programChanged(OpenProgram program) {
		show();
	}

	@Override
	public void programSaved(OpenProgram program) {
		show();
	}
}
