package machi.ui.indicator.draw;

import static machi.report.Markup.escaped;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.graphics.Color;

/** Figures as SVG that needs nothing from elsewhere. */
public final class FigureSvg {

	/** From the top of a line of letters to its baseline, in em. */
	private static final double ASCENT = 0.95;

	private FigureSvg() {
	}

	/** @param title what the picture is called; read out by those who cannot see it */
	public static String of(Figure figure, String title) {
		var svg = new StringBuilder();
		svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"").append(number(figure.width())).append("\" height=\"")
				.append(number(figure.height())).append("\" viewBox=\"0 0 ").append(number(figure.width())).append(' ')
				.append(number(figure.height())).append("\" font-family=\"'Noto Sans CJK JP','Yu Gothic',Meiryo,'Hiragino Sans',sans-serif\">");
		svg.append("<title>").append(escaped(title)).append("</title>");
		figure.shapes().forEach(shape -> svg.append(switch (shape) {
		case Figure.Box box -> "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>".formatted(number(box.x()), number(box.y()),
				number(box.width()), number(box.height()), paint(box.fill(), box.line(), 1));
		case Figure.Disc disc -> "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>".formatted(number(disc.x()), number(disc.y()), number(disc.radius()),
				paint(disc.fill(), disc.line(), 1.5));
		case Figure.Path path -> path(path);
		case Figure.Words words -> words(words);
		}));
		return svg.append("</svg>").toString();
	}

	private static String path(Figure.Path path) {
		var points = IntStream.range(0, path.points().size() / 2)
				.mapToObj(i -> number(path.points().get(2 * i)) + "," + number(path.points().get(2 * i + 1))).collect(Collectors.joining(" "));
		return "<%s points=\"%s\"%s%s/>".formatted(path.fill() == null ? "polyline" : "polygon", points,
				paint(path.fill(), path.line(), path.width()), path.dashed() ? " stroke-dasharray=\"4 3\"" : "");
	}

	private static String words(Figure.Words words) {
		var anchor = switch (words.anchor()) {
		case START -> "start";
		case MIDDLE -> "middle";
		case END -> "end";
		};
		return "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\" text-anchor=\"%s\">%s</text>".formatted(number(words.x()),
				number(words.y() + ASCENT * words.size()), number(words.size()), words.bold() ? " font-weight=\"bold\"" : "",
				hex(words.colour()), anchor, escaped(words.text()));
	}

	private static String paint(Color fill, Color line, double width) {
		return " fill=\"" + (fill == null ? "none" : hex(fill)) + "\""
				+ (line == null ? "" : " stroke=\"" + hex(line) + "\" stroke-width=\"" + number(width) + "\"");
	}

	private static String hex(Color colour) {
		return String.format(Locale.ROOT, "#%02X%02X%02X", colour.getRed(), colour.getGreen(), colour.getBlue());
	}

	private static String number(double value) {
		var text = String.format(Locale.ROOT, "%.2f", value);
		return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
	}
}
