package machi.ui.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;

/**
 * A chart without tick marks. SWTChart 1.1.0 sets a clipping of its own while it draws them, which on GTK lets them
 * appear on other widgets when the chart is partly scrolled out of sight.
 */
public final class Plot extends Chart {

	private static final String TICK_MARKS = "AxisTickMarks";

	public Plot(Composite parent) {
		super(parent, SWT.NONE | NO_AXIS_POSITION_UPDATE);
	}

	@Override
	public void addPaintListener(PaintListener listener) {
		if (!listener.getClass().getSimpleName().equals(TICK_MARKS)) {
			super.addPaintListener(listener);
		}
	}
}
