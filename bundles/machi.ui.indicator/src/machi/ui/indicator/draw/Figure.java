package machi.ui.indicator.draw;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Color;

/**
 * A drawing as a list of shapes, so that the screen, a printer and a file show the same. Lengths are in pixels of which
 * 96 make an inch; y goes down.
 */
public final class Figure {

	/** How a text lies at its place. */
	public enum Anchor {
		START, MIDDLE, END
	}

	/** A part of a drawing. */
	public sealed interface Shape {
	}

	/** A rectangle; colours may be null for none. */
	public record Box(double x, double y, double width, double height, Color fill, Color line) implements Shape {
	}

	/** A disc or ring; colours may be null for none. */
	public record Disc(double x, double y, double radius, Color fill, Color line) implements Shape {
	}

	/** Straight lines through points x, y, x, y …; closed and filled when it has a fill. */
	public record Path(List<Double> points, Color fill, Color line, double width, boolean dashed) implements Shape {

		public Path {
			points = List.copyOf(points);
		}
	}

	/** A line of text; y is the top of its letters. */
	public record Words(double x, double y, double size, boolean bold, Color colour, Anchor anchor, String text) implements Shape {
	}

	private final double width;
	private final double height;
	private final List<Shape> shapes = new ArrayList<>();

	public Figure(double width, double height) {
		this.width = width;
		this.height = height;
	}

	public double width() {
		return width;
	}

	public double height() {
		return height;
	}

	public List<Shape> shapes() {
		return List.copyOf(shapes);
	}

	/** All texts, in the order in which they were drawn. */
	public List<String> texts() {
		return shapes.stream().filter(Words.class::isInstance).map(shape -> ((Words) shape).text()).toList();
	}

	public Figure box(double x, double y, double boxWidth, double boxHeight, Color fill, Color line) {
		shapes.add(new Box(x, y, boxWidth, boxHeight, fill, line));
		return this;
	}

	public Figure disc(double x, double y, double radius, Color fill, Color line) {
		shapes.add(new Disc(x, y, radius, fill, line));
		return this;
	}

	public Figure line(double x, double y, double toX, double toY, Color colour, double thickness, boolean dashed) {
		shapes.add(new Path(List.of(x, y, toX, toY), null, colour, thickness, dashed));
		return this;
	}

	public Figure path(List<Double> points, Color colour, double thickness, boolean dashed) {
		shapes.add(new Path(points, null, colour, thickness, dashed));
		return this;
	}

	public Figure area(List<Double> points, Color fill) {
		shapes.add(new Path(points, fill, null, 0, false));
		return this;
	}

	public Figure text(double x, double y, double size, Color colour, Anchor anchor, String text) {
		shapes.add(new Words(x, y, size, false, colour, anchor, text));
		return this;
	}

	public Figure bold(double x, double y, double size, Color colour, Anchor anchor, String text) {
		shapes.add(new Words(x, y, size, true, colour, anchor, text));
		return this;
	}

	/** Puts another drawing onto this one. */
	public Figure add(Figure other, double x, double y) {
		other.shapes.forEach(shape -> shapes.add(moved(shape, x, y)));
		return this;
	}

	private static Shape moved(Shape shape, double x, double y) {
		return switch (shape) {
		case Box box -> new Box(box.x + x, box.y + y, box.width, box.height, box.fill, box.line);
		case Disc disc -> new Disc(disc.x + x, disc.y + y, disc.radius, disc.fill, disc.line);
		case Words words -> new Words(words.x + x, words.y + y, words.size, words.bold, words.colour, words.anchor, words.text);
		case Path path -> {
			var points = new ArrayList<Double>();
			for (int i = 0; i < path.points.size(); i++) {
				points.add(path.points.get(i) + (i % 2 == 0 ? x : y));
			}
			yield new Path(points, path.fill, path.line, path.width, path.dashed);
		}
		};
	}
}
