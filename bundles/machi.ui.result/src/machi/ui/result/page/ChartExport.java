package machi.ui.result.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Shell;

import machi.ui.result.chart.ChartContent;
import machi.ui.result.chart.ChartPanel;

/** Gives a chart away as it is seen: to the clipboard or to a file. */
final class ChartExport {

	private final Shell shell;
	private final ChartPanel chart;
	private final ChartContent content;

	ChartExport(Shell shell, ChartPanel chart, ChartContent content) {
		this.shell = shell;
		this.chart = chart;
		this.content = content;
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
		new FileQuestion(shell).ask(content.title(), "png").ifPresent(this::savePng);
	}

	/** Writes the picture as it is on the screen. */
	void savePng(Path file) {
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

	private ImageData picture() {
		var size = chart.getSize();
		var image = new Image(chart.getDisplay(), size.x, size.y);
		try {
			var gc = new GC(image);
			chart.print(gc);
			gc.dispose();
			return image.getImageData();
		} finally {
			image.dispose();
		}
	}
}
