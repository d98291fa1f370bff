package machi.ui.page;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Palette;

/** Content as wide as the part and as high as it needs to be. */
public final class ScrolledPage {

	private static final int STEP = 24;

	private final ScrolledComposite scrolled;

	public ScrolledPage(Composite parent) {
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setBackground(Palette.PAPER.color());
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.getVerticalBar().setIncrement(STEP);
		scrolled.addListener(SWT.Resize, event -> fit());
	}

	public ScrolledComposite control() {
		return scrolled;
	}

	/** Replaces what was shown; the content's parent is {@link #control()}. */
	public void show(Composite content) {
		var before = scrolled.getContent();
		scrolled.setContent(content);
		if (before != null && before != content) {
			before.dispose();
		}
		fit();
	}

	/** To be called when the content wants another height. */
	public void fit() {
		var content = scrolled.getContent();
		if (content != null) {
			int width = scrolled.getClientArea().width;
			scrolled.setMinHeight(content.computeSize(width, SWT.DEFAULT).y);
			scrolled.layout(true, true);
		}
	}
}
