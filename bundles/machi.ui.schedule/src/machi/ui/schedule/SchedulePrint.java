package machi.ui.schedule;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Shell;

import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.schedule.draw.GanttDrawing;
import machi.ui.schedule.draw.ScreenPen;

/** Sends the schedule to a printer, lying, as wide as the paper. */
final class SchedulePrint {

	private static final Messages TEXT = Messages.beside(SchedulePrint.class);
	/** Dots per inch of the drawing, whose fonts are given in points. */
	private static final int DRAWING_DPI = 96;

	private final Shell shell;

	SchedulePrint(Shell shell) {
		this.shell = shell;
	}

	/** Asks for a printer; says so when there is none. */
	void ask(GanttDrawing drawing, String title) {
		try {
			var dialog = new PrintDialog(shell, SWT.NONE);
			var wanted = new PrinterData();
			wanted.orientation = PrinterData.LANDSCAPE;
			dialog.setPrinterData(wanted);
			var chosen = dialog.open();
			if (chosen != null) {
				print(chosen, drawing, title);
			}
		} catch (SWTError noPrinter) {
			MessageDialog.openInformation(shell, title, TEXT.get("print.none"));
		}
	}

	private static void print(PrinterData data, GanttDrawing drawing, String title) {
		var printer = new Printer(data);
		try {
			var area = printer.getClientArea();
			int titleHeight = printer.getDPI().y / 3;
			var pages = PrintPages.of(drawing, area.width, area.height - titleHeight);
			if (printer.startJob(title)) {
				for (int page = 0; page < pages.firstRow().size() && printer.startPage(); page++) {
					printPage(printer, drawing, pages, page, title, titleHeight);
					printer.endPage();
				}
				printer.endJob();
			}
		} finally {
			printer.dispose();
		}
	}

	private static void printPage(Printer printer, GanttDrawing drawing, PrintPages pages, int page, String title, int titleHeight) {
		var gc = new GC(printer);
		var transform = new Transform(printer);
		// a point is larger in dots of the printer than in pixels of the drawing
		float size = 9f * DRAWING_DPI / printer.getDPI().y;
		var plain = new Font(printer, fontData(gc, size, SWT.NORMAL));
		var bold = new Font(printer, fontData(gc, size, SWT.BOLD));
		try {
			gc.setForeground(Palette.INK.color());
			gc.drawText(title + (pages.firstRow().size() > 1 ? "  " + (page + 1) + " / " + pages.firstRow().size() : ""), 0, 0, true);
			transform.translate(0, titleHeight);
			transform.scale(pages.scale(), pages.scale());
			gc.setTransform(transform);
			drawing.draw(new ScreenPen(gc, plain, bold), pages.view(drawing, page));
		} finally {
			gc.setTransform(null);
			plain.dispose();
			bold.dispose();
			transform.dispose();
			gc.dispose();
		}
	}

	private static FontData fontData(GC gc, float points, int style) {
		var data = gc.getFont().getFontData()[0];
		return new FontData(data.getName(), Math.max(1, Math.round(points)), style);
	}
}
