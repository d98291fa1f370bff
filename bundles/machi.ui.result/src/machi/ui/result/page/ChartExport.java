package machi.ui.result.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Shell;

import machi.report.ChartSvg;
import machi.ui.Palette;
import machi.ui.chart.ChartPanel;
import machi.ui.page.AtomicFile;
import machi.ui.page.FileQuestion;

/** Gives a chart away as it is seen: to the clipboard or to a file. */
public final class ChartExport {

	private static final int TITLE_HEIGHT = 30;
	private static final int MARGIN = 8;

	private final Shell shell;
	private final ChartPanel chart;
	private final DrawnChart drawn;
	private final Locale locale;

	ChartExport(Shell shell, ChartPanel chart, DrawnChart drawn, Locale locale) {
		this.shell = shell;
		this.chart = chart;
		this.drawn = drawn;
		this.locale = locale;
	}

	/** Whether the chart is laid out and can be seen. */
	public boolean isVisible() {
		return chart.isVisible() && chart.getSize().x > 0;
	}

	void copy() {
		var clipboard = new Clipboard(shell.getDisplay());
		try {
			clipboard.setContents(new Object[] { picture() }, new Transfer[] { ImageTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	void askForPng() {
		new FileQuestion(shell).ask(drawn.content().title(), "png").ifPresent(this::savePng);
	}

	void askForSvg() {
		new FileQuestion(shell).ask(drawn.content().title(), "svg").ifPresent(this::saveSvg);
	}

	/** Writes the drawing that reports have, too. */
	public void saveSvg(Path file) {
		write(file, ChartSvg.of(drawn.chart(), drawn.table(), locale).getBytes(StandardCharsets.UTF_8));
	}

	/** Writes the picture as it is on the screen. */
	public void savePng(Path file) {
		var bytes = new ByteArrayOutputStream();
		var loader = new ImageLoader();
		loader.data = new ImageData[] { picture() };
		loader.save(bytes, SWT.IMAGE_PNG);
		write(file, bytes.toByteArray());
	}

	private void write(Path file, byte[] bytes) {
		try {
			AtomicFile.write(file, bytes);
		} catch (IOException refused) {
			new FileQuestion(shell).tellRefused(file, refused);
		}
	}

	/** The chart below its title. */
	private ImageData picture() {
		var size = chart.getSize();
		var image = new Image(chart.getDisplay(), size.x, size.y + TITLE_HEIGHT);
		var picture = new Image(chart.getDisplay(), size.x, size.y);
		try {
			var chartPen = new GC(picture);
			chart.print(chartPen);
			chartPen.dispose();
			var pen = new GC(image);
			pen.setBackground(Palette.PAPER.color());
			pen.fillRectangle(image.getBounds());
			pen.setForeground(Palette.INK.color());
			pen.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			pen.drawText(drawn.content().title(), MARGIN, MARGIN, true);
			pen.drawImage(picture, 0, TITLE_HEIGHT);
			pen.dispose();
			return image.getImageData();
		} finally {
			picture.dispose();
			image.dispose();
		}
	}
}
