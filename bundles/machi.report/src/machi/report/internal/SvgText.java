package machi.report.internal;

import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;

import machi.report.Markup;

/** Writes a drawing as one SVG element that can stand in an HTML page with others. */
public final class SvgText {

	private static final Pattern FONT_FAMILY = Pattern.compile("font-family:&quot;[^&]*&quot;;");
	private static final Pattern CLIP = Pattern.compile("clip-?\\d+");
	private static final Pattern LONG_NUMBER = Pattern.compile("(\\d+\\.\\d{2})\\d+");
	private static final String FONTS = "'Noto Sans JP','Noto Sans CJK JP','Yu Gothic','Hiragino Sans',Meiryo,sans-serif";

	private SvgText() {
	}

	public static String of(ChartDrawing drawing, String id) {
		return of(id, drawing.title(), drawing.width(), drawing.height(), drawing::draw);
	}

	/** @param id tells the drawing from others on the same page */
	public static String of(String id, String title, int width, int height, Consumer<Graphics2D> drawing) {
		var graphics = new VectorGraphics2D();
		drawing.accept(graphics);
		var bytes = new ByteArrayOutputStream();
		try {
			new SVGProcessor().getDocument(graphics.getCommands(), new PageSize(0, 0, width, height))
					.writeTo(bytes);
		} catch (IOException neverInMemory) {
			throw new UncheckedIOException(neverInMemory);
		}
		var written = bytes.toString(StandardCharsets.UTF_8);
		// the XML header and the document type, which names a file outside, have no place inside a page
		var body = written.substring(written.indexOf('>', written.indexOf("<svg")) + 1);
		body = FONT_FAMILY.matcher(body).replaceAll("");
		body = LONG_NUMBER.matcher(body).replaceAll("$1");
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height
				+ "\" width=\"" + width + "\" height=\"" + height + "\" role=\"img\" font-family=\"" + FONTS
				+ "\" font-size=\"12\"><title>" + Markup.escaped(title) + "</title>" + numbered(body, id).strip();
	}

	/** The clip paths are named after their hash; names of the chart's own never clash with those of its neighbours. */
	private static String numbered(String body, String id) {
		Map<String, String> names = new LinkedHashMap<>();
		return CLIP.matcher(body).replaceAll(
				found -> names.computeIfAbsent(found.group(), old -> id.replaceAll("\\W", "-") + "-clip-" + names.size()));
	}
}
