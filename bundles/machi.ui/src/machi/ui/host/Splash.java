package machi.ui.host;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.Version;

import machi.ui.Palette;

/**
 * Shows name and version from the start of Java until the window opens. The product has no native launcher, whose splash
 * this stands for; {@code -Dmachi.splash=none} leaves it out.
 */
public final class Splash {

	private static final String PROPERTY = "machi.splash";
	private static final Point SIZE = new Point(420, 176);
	private static final int MARGIN = 24;
	private static final int TEXT_LEFT = 176;
	private static final int NAME_TOP = 52;
	private static final int VERSION_TOP = 104;
	private static final int NAME_HEIGHT = 26;

	private final Shell shell;

	private Splash(Shell shell) {
		this.shell = shell;
	}

	/** @param version shown without the qualifier, which tells builds apart only */
	public static Splash open(Display display, String name, Version version) {
		if ("none".equals(System.getProperty(PROPERTY))) {
			return new Splash(null);
		}
		var shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP | SWT.DOUBLE_BUFFERED);
		shell.setText(name);
		shell.setBackground(Palette.PAPER.color());
		var picture = new Image(display, Splash.class.getResourceAsStream("/icons/machi128.png"));
		var large = large(display);
		var text = "%d.%d.%d".formatted(version.getMajor(), version.getMinor(), version.getMicro());
		shell.addPaintListener(event -> paint(event.gc, picture, large, name, text));
		shell.addDisposeListener(event -> {
			picture.dispose();
			large.dispose();
		});
		var screen = display.getPrimaryMonitor().getBounds();
		shell.setBounds(screen.x + (screen.width - SIZE.x) / 2, screen.y + (screen.height - SIZE.y) / 2, SIZE.x, SIZE.y);
		shell.setVisible(true);
		while (display.readAndDispatch()) {
			// until it is painted; the next chance comes only with the window
		}
		return new Splash(shell);
	}

	private static Font large(Display display) {
		var font = display.getSystemFont().getFontData()[0];
		font.setHeight(NAME_HEIGHT);
		font.setStyle(SWT.BOLD);
		return new Font(display, font);
	}

	private static void paint(GC gc, Image picture, Font large, String name, String version) {
		gc.drawImage(picture, MARGIN, MARGIN);
		gc.setForeground(Palette.LINE.color());
		gc.drawRectangle(0, 0, SIZE.x - 1, SIZE.y - 1);
		gc.setForeground(Palette.MUTED.color());
		gc.drawText(version, TEXT_LEFT, VERSION_TOP, true);
		gc.setFont(large);
		gc.setForeground(Palette.ACCENT.color());
		gc.drawText(name, TEXT_LEFT, NAME_TOP, true);
	}

	/** Does nothing when it is closed already. */
	public void close() {
		if (shell != null && !shell.isDisposed()) {
			shell.dispose();
		}
	}
}
