package machi.ui.governance.part;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Icon;
import machi.ui.Palette;
import machi.ui.page.Paper;

/** Either what a page shows or, while there is nothing, what to enter and a button that begins it. */
public final class EmptyState {

	private static final int MARGIN = 32;

	private final Paper paper;
	private final Composite stack;
	private final StackLayout layout = new StackLayout();
	private Composite content;
	private Composite empty;

	public EmptyState(Composite parent, Paper paper) {
		this.paper = paper;
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(layout);
		stack.setBackground(Palette.PAPER.color());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
	}

	/** Parent of the content. */
	public Composite stack() {
		return stack;
	}

	public void setContent(Composite shown) {
		content = shown;
	}

	public void showContent() {
		bring(content);
	}

	/**
	 * Says what is missing.
	 *
	 * @param action label of the button; empty for none
	 */
	public void showEmpty(String title, String explanation, String action, Runnable whenPressed) {
		if (empty != null) {
			empty.dispose();
		}
		empty = paper.composite(stack, 1, MARGIN, MARGIN);
		paper.title(empty, title, 3);
		paper.text(empty, explanation, Palette.MUTED);
		if (!action.isEmpty()) {
			var button = paper.button(empty, action, Icon.ADD.descriptor(), whenPressed);
			GridDataFactory.fillDefaults().indent(0, 8).align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
		}
		bring(empty);
	}

	private void bring(Composite top) {
		if (layout.topControl != top) {
			layout.topControl = top;
			stack.layout(true, true);
		}
	}

	public boolean isEmpty() {
		return layout.topControl != content;
	}
}
