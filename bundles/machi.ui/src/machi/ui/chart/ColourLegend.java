package machi.ui.chart;

import java.util.List;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.ui.Palette;

/** Colours and names of the series of a chart; wraps where the width ends. */
public final class ColourLegend extends Composite {

	private static final int SWATCH = 12;

	/** A series. */
	public record Entry(String name, Color colour) {
	}

	public ColourLegend(Composite parent, List<Entry> entries) {
		super(parent, SWT.NONE);
		setBackground(Palette.PAPER.color());
		var layout = new RowLayout(SWT.HORIZONTAL);
		layout.spacing = 14;
		layout.marginLeft = 12;
		layout.marginTop = 0;
		layout.center = true;
		setLayout(layout);
		entries.forEach(this::createEntry);
	}

	private void createEntry(Entry series) {
		var entry = new Composite(this, SWT.NONE);
		entry.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(5, 0).applyTo(entry);
		var swatch = new Canvas(entry, SWT.NONE);
		swatch.setLayoutData(new GridData(SWATCH, SWATCH));
		swatch.addPaintListener(event -> {
			event.gc.setBackground(series.colour());
			event.gc.fillRectangle(0, 0, SWATCH, SWATCH);
		});
		var label = new Label(entry, SWT.NONE);
		label.setText(series.name().replace("&", "&&"));
		label.setBackground(Palette.PAPER.color());
		label.setForeground(Palette.INK.color());
	}
}
