package machi.ui.simulation.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Palette;

/** The energy of a year as ribbons, as wide as it is much. */
public final class SankeyCanvas extends PaintedCanvas {

	private static final int NODE_WIDTH = 14;
	private static final int GAP = 8;
	private static final int RIBBON_ALPHA = 110;
	private static final int LABEL_ALPHA = 170;
	private static final int OPAQUE = 255;

	private SankeyDiagram diagram = new SankeyDiagram(List.of(), List.of());
	private final Map<String, Rectangle> places = new HashMap<>();
	private final List<Ribbon> ribbons = new ArrayList<>();

	/** A link where it is drawn: from the right of a node to the left of another. */
	private record Ribbon(SankeyDiagram.Link link, int x1, double y1, int x2, double y2, double width) {

		boolean contains(int x, int y) {
			if (x < x1 || x > x2) {
				return false;
			}
			double t = (double) (x - x1) / Math.max(1, x2 - x1);
			// the curve is a smooth step from one end to the other
			double upper = y1 + (y2 - y1) * t * t * (3 - 2 * t);
			return y >= upper - 1 && y <= upper + width + 1;
		}
	}

	public SankeyCanvas(Composite parent) {
		super(parent);
	}

	/** Shows other flows; those of nothing are left out. */
	public void show(SankeyDiagram shown) {
		var links = shown.links().stream().filter(link -> link.kwh() >= 0.5).toList();
		var nodes = shown.nodes().stream()
				.filter(node -> links.stream().anyMatch(link -> link.from().equals(node.id()) || link.to().equals(node.id()))).toList();
		diagram = new SankeyDiagram(nodes, links);
		changed();
	}

	@Override
	protected void draw(GC gc, Point size) {
		places.clear();
		ribbons.clear();
		if (diagram.nodes().isEmpty()) {
			return;
		}
		int last = diagram.nodes().stream().mapToInt(SankeyDiagram.Node::column).max().orElse(0);
		int left = labelWidth(gc, 0) + 2 * GAP;
		int right = size.x - labelWidth(gc, last) - 2 * GAP - NODE_WIDTH;
		int pitch = 2 * gc.getFontMetrics().getHeight() + 4;
		double scale = scale(size.y - 2 * GAP, pitch, last);
		for (int column = 0; column <= last; column++) {
			place(column, last == 0 ? left : left + (right - left) * column / last, size.y, scale, pitch);
		}
		route(scale);
		ribbons.forEach(ribbon -> paint(gc, ribbon));
		diagram.nodes().forEach(node -> paint(gc, node, last));
	}

	private List<SankeyDiagram.Node> column(int column) {
		return diagram.nodes().stream().filter(node -> node.column() == column).toList();
	}

	private int labelWidth(GC gc, int column) {
		return column(column).stream().mapToInt(node -> Math.max(gc.textExtent(node.label()).x, gc.textExtent(amount(node)).x)).max()
				.orElse(0);
	}

	private String amount(SankeyDiagram.Node node) {
		return Amount.text(diagram.through(node), 0) + " kWh";
	}

	/** Pixels per kWh that let every column fit, each node at least as high as its label. */
	private double scale(int height, int pitch, int last) {
		double scale = Double.MAX_VALUE;
		for (int column = 0; column <= last; column++) {
			double low = 0;
			double high = height / Math.max(1, column(column).stream().mapToDouble(diagram::through).sum());
			for (int i = 0; i < 40; i++) {
				double middle = (low + high) / 2;
				double needed = column(column).stream().mapToDouble(node -> Math.max(pitch, diagram.through(node) * middle + GAP)).sum();
				if (needed <= height) {
					low = middle;
				} else {
					high = middle;
				}
			}
			scale = Math.min(scale, low);
		}
		return scale;
	}

	private void place(int column, int x, int height, double scale, int pitch) {
		var nodes = column(column);
		double needed = nodes.stream().mapToDouble(node -> Math.max(pitch, diagram.through(node) * scale + GAP)).sum();
		double extra = Math.max(0, height - 2 * GAP - needed) / (nodes.size() + 1);
		double y = GAP + extra;
		for (var node : nodes) {
			double room = Math.max(pitch, diagram.through(node) * scale + GAP);
			double thick = Math.max(1, diagram.through(node) * scale);
			places.put(node.id(), new Rectangle(x, (int) Math.round(y + (room - thick) / 2), NODE_WIDTH, (int) Math.round(thick)));
			y += room + extra;
		}
	}

	/** Ribbons leave and arrive in the order of their other ends, so that they cross as little as can be. */
	private void route(double scale) {
		var starts = starts(SankeyDiagram.Link::from, SankeyDiagram.Link::to, scale);
		var ends = starts(SankeyDiagram.Link::to, SankeyDiagram.Link::from, scale);
		for (var link : diagram.links()) {
			ribbons.add(new Ribbon(link, places.get(link.from()).x + NODE_WIDTH, starts.get(link), places.get(link.to()).x,
					ends.get(link), link.kwh() * scale));
		}
	}

	/** Upper edges of the ribbons at one of their ends. */
	private Map<SankeyDiagram.Link, Double> starts(Function<SankeyDiagram.Link, String> here,
			Function<SankeyDiagram.Link, String> there, double scale) {
		var starts = new HashMap<SankeyDiagram.Link, Double>();
		for (var node : diagram.nodes()) {
			double y = places.get(node.id()).y;
			var links = diagram.links().stream().filter(link -> here.apply(link).equals(node.id()))
					.sorted(Comparator.comparingDouble(link -> middle(places.get(there.apply(link))))).toList();
			for (var link : links) {
				starts.put(link, y);
				y += link.kwh() * scale;
			}
		}
		return starts;
	}

	private static double middle(Rectangle place) {
		return place.y + place.height / 2.0;
	}

	private void paint(GC gc, Ribbon ribbon) {
		var path = new Path(getDisplay());
		try {
			float middle = (ribbon.x1() + ribbon.x2()) / 2f;
			float width = (float) Math.max(1, ribbon.width());
			path.moveTo(ribbon.x1(), (float) ribbon.y1());
			path.cubicTo(middle, (float) ribbon.y1(), middle, (float) ribbon.y2(), ribbon.x2(), (float) ribbon.y2());
			path.lineTo(ribbon.x2(), (float) ribbon.y2() + width);
			path.cubicTo(middle, (float) ribbon.y2() + width, middle, (float) ribbon.y1() + width, ribbon.x1(),
					(float) ribbon.y1() + width);
			path.close();
			gc.setAlpha(RIBBON_ALPHA);
			gc.setBackground(colourOf(ribbon.link()));
			gc.fillPath(path);
			gc.setAlpha(OPAQUE);
			gc.setBackground(Palette.PAPER.color());
		} finally {
			path.dispose();
		}
	}

	/** A ribbon has the colour of where it comes from, or of where it goes when it comes from the middle. */
	private Color colourOf(SankeyDiagram.Link link) {
		var from = node(link.from());
		return from.colour() == null ? node(link.to()).colour() : from.colour();
	}

	private SankeyDiagram.Node node(String id) {
		return diagram.nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
	}

	private void paint(GC gc, SankeyDiagram.Node node, int last) {
		var place = places.get(node.id());
		gc.setBackground(node.colour() == null ? Palette.MUTED.color() : node.colour());
		gc.fillRectangle(place);
		gc.setBackground(Palette.PAPER.color());
		int line = gc.getFontMetrics().getHeight();
		int y = place.y + place.height / 2 - line;
		var label = gc.textExtent(node.label());
		var amount = gc.textExtent(amount(node));
		boolean first = node.column() == 0;
		boolean middle = !first && node.column() < last;
		int above = middle ? place.y - 2 * line - 2 >= 0 ? place.y - 2 * line - 2 : place.y + place.height + 2 : y;
		if (middle) {
			// ribbons may pass behind
			int width = Math.max(label.x, amount.x) + GAP;
			gc.setAlpha(LABEL_ALPHA);
			gc.fillRectangle(place.x + (NODE_WIDTH - width) / 2, above, width, 2 * line);
			gc.setAlpha(OPAQUE);
		}
		gc.setForeground(Palette.INK.color());
		gc.drawText(node.label(), x(place, label.x, first, middle), above, true);
		gc.setForeground(Palette.MUTED.color());
		gc.drawText(amount(node), x(place, amount.x, first, middle), above + line, true);
	}

	private static int x(Rectangle place, int width, boolean first, boolean middle) {
		if (middle) {
			return place.x + NODE_WIDTH / 2 - width / 2;
		}
		return first ? place.x - GAP - width : place.x + NODE_WIDTH + GAP;
	}

	@Override
	public String textAt(int x, int y) {
		for (var node : diagram.nodes()) {
			var place = places.get(node.id());
			if (place != null && place.contains(x, y)) {
				return node.label() + ": " + amount(node);
			}
		}
		for (var ribbon : ribbons) {
			if (ribbon.contains(x, y)) {
				return node(ribbon.link().from()).label() + " → " + node(ribbon.link().to()).label() + ": "
						+ Amount.text(ribbon.link().kwh(), 0) + " kWh";
			}
		}
		return "";
	}
}
