package machi.ui.partner;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Ground;
import machi.ui.partner.NetworkGraph.Column;
import machi.ui.partner.NetworkGraph.Edge;
import machi.ui.partner.NetworkGraph.Node;

/** Draws the network in columns. A click selects, and shows what a node is connected with; Ctrl and the wheel zoom. */
final class NetworkCanvas {

	private static final Messages TEXT = Messages.beside(NetworkCanvas.class);
	private static final int NODE_WIDTH = 210;
	private static final int GOAL_WIDTH = 30;
	private static final int NODE_HEIGHT = 24;
	private static final int GAP = 8;
	private static final int BETWEEN = 130;
	private static final int TOP = 44;
	private static final int MARGIN = 24;

	private final ScrolledComposite scrolled;
	private final Canvas canvas;
	private final Targets targets;
	private NetworkGraph graph;
	private Map<Node, Rectangle> places = Map.of();
	private Optional<Node> selected = Optional.empty();
	private float zoom = 1;

	/** @param follow is given the id of the element that is double-clicked */
	NetworkCanvas(Composite parent, Targets targets, Consumer<String> follow) {
		this.targets = targets;
		scrolled = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
		scrolled.setBackground(Palette.PAPER.color());
		scrolled.getVerticalBar().setIncrement(NODE_HEIGHT);
		canvas = new Canvas(scrolled, SWT.DOUBLE_BUFFERED);
		Ground.of(canvas, Palette.PAPER);
		canvas.setData(FormDialog.FIELD, "network");
		scrolled.setContent(canvas);
		canvas.addPaintListener(event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, event -> select(at(event.x, event.y)));
		canvas.addListener(SWT.MouseDoubleClick, event -> at(event.x, event.y).filter(node -> node.column() != Column.GOAL)
				.ifPresent(node -> follow.accept(node.id())));
		canvas.addMouseMoveListener(this::tooltip);
		canvas.addListener(SWT.MouseWheel, event -> {
			if ((event.stateMask & SWT.MOD1) != 0) {
				event.doit = false;
				zoom(event.count > 0 ? 1.15f : 1 / 1.15f);
			}
		});
	}

	Composite control() {
		return scrolled;
	}

	void show(NetworkGraph network) {
		graph = network;
		selected = selected.flatMap(before -> Arrays.stream(Column.values()).flatMap(column -> graph.column(column).stream())
				.filter(node -> node.id().equals(before.id())).findFirst());
		places = layOut();
		fit();
	}

	private Map<Node, Rectangle> layOut() {
		var laidOut = new HashMap<Node, Rectangle>();
		int x = MARGIN;
		int highest = Arrays.stream(Column.values()).mapToInt(column -> graph.column(column).size()).max().orElse(0);
		for (var column : Column.values()) {
			var nodes = graph.column(column);
			int width = column == Column.GOAL ? GOAL_WIDTH : NODE_WIDTH;
			// short columns stand in the middle, spread a little
			int pitch = nodes.isEmpty() ? 0 : Math.min(3 * (NODE_HEIGHT + GAP), Math.max(NODE_HEIGHT + GAP, highest * (NODE_HEIGHT + GAP) / nodes.size()));
			int y = TOP + (highest * (NODE_HEIGHT + GAP) - nodes.size() * pitch) / 2 + (pitch - NODE_HEIGHT) / 2;
			for (var node : nodes) {
				laidOut.put(node, new Rectangle(x, y, width, column == Column.GOAL ? GOAL_WIDTH : NODE_HEIGHT));
				y += pitch;
			}
			x += nodes.isEmpty() ? 0 : width + BETWEEN;
		}
		return laidOut;
	}

	/** Makes everything larger or smaller, within bounds. */
	void zoom(float by) {
		zoom = Math.clamp(zoom * by, 0.4f, 2.5f);
		fit();
	}

	private void fit() {
		int right = places.values().stream().mapToInt(place -> place.x + place.width).max().orElse(0);
		int bottom = places.values().stream().mapToInt(place -> place.y + place.height).max().orElse(0);
		canvas.setSize(Math.round((right + MARGIN) * zoom), Math.round((bottom + MARGIN) * zoom));
		canvas.redraw();
	}

	private Optional<Node> at(int x, int y) {
		int left = Math.round(x / zoom);
		int top = Math.round(y / zoom);
		return places.entrySet().stream().filter(place -> place.getValue().contains(left, top)).map(Map.Entry::getKey).findFirst();
	}

	/** Where a node is drawn now; empty when it is not in the network. */
	Optional<Rectangle> placeOf(String id) {
		return places.entrySet().stream().filter(place -> place.getKey().id().equals(id)).findFirst().map(Map.Entry::getValue)
				.map(place -> new Rectangle(Math.round(place.x * zoom), Math.round(place.y * zoom), Math.round(place.width * zoom),
						Math.round(place.height * zoom)));
	}

	Optional<String> selected() {
		return selected.map(Node::id);
	}

	private void select(Optional<Node> node) {
		selected = node;
		canvas.redraw();
	}

	private void tooltip(MouseEvent event) {
		var text = at(event.x, event.y).map(node -> label(node) + "\n" + TEXT.get("network.connected", graph.neighbours(node).size())).orElse(null);
		if (!Objects.equals(text, canvas.getToolTipText())) {
			canvas.setToolTipText(text);
		}
	}

	private String label(Node node) {
		return node.column() == Column.GOAL
				? targets.catalogue().goal(Integer.parseInt(node.label())).map(goal -> goal.number() + " " + goal.name().in(Locale.getDefault())).orElse("")
				: node.label();
	}

	private void paint(GC gc) {
		if (graph == null) {
			return;
		}
		var transform = new Transform(gc.getDevice());
		try {
			transform.scale(zoom, zoom);
			gc.setTransform(transform);
			gc.setAntialias(SWT.ON);
			gc.setTextAntialias(SWT.ON);
			headings(gc);
			graph.edges().stream().filter(edge -> !isMarked(edge)).forEach(edge -> line(gc, edge, Palette.TOTAL.color(), 2));
			graph.edges().stream().filter(this::isMarked).forEach(edge -> line(gc, edge, Palette.ACCENT.color(), 2));
			places.forEach((node, place) -> node(gc, node, place));
		} finally {
			gc.setTransform(null);
			transform.dispose();
		}
	}

	private void headings(GC gc) {
		gc.setForeground(Palette.MUTED.color());
		for (var column : Column.values()) {
			graph.column(column).stream().findFirst().ifPresent(first -> gc.drawText(
					TEXT.get("network." + column.name().toLowerCase(Locale.ROOT)), places.get(first).x, MARGIN / 2, true));
		}
	}

	private boolean isMarked(Edge edge) {
		return selected.filter(node -> edge.from().equals(node) || edge.to().equals(node)).isPresent();
	}

	private void line(GC gc, Edge edge, Color colour, int width) {
		var from = places.get(edge.from());
		var to = places.get(edge.to());
		int left = from.x + from.width;
		var path = new Path(gc.getDevice());
		try {
			path.moveTo(left, from.y + from.height / 2f);
			float middle = (left + to.x) / 2f;
			path.cubicTo(middle, from.y + from.height / 2f, middle, to.y + to.height / 2f, to.x, to.y + to.height / 2f);
			gc.setForeground(colour);
			gc.setLineWidth(width);
			gc.drawPath(path);
		} finally {
			path.dispose();
		}
	}

	private void node(GC gc, Node node, Rectangle place) {
		boolean near = selected.isEmpty() || selected.get().equals(node) || graph.neighbours(selected.get()).contains(node);
		if (node.column() == Column.GOAL) {
			targets.catalogue().goal(Integer.parseInt(node.label())).ifPresent(goal -> {
				gc.setBackground(near ? GoalStrip.colour(goal) : Palette.LINE.color());
				gc.fillRectangle(place);
				gc.setForeground(near ? GoalStrip.writing(goal) : Palette.MUTED.color());
				var size = gc.textExtent(node.label());
				gc.drawText(node.label(), place.x + (place.width - size.x) / 2, place.y + (place.height - size.y) / 2, true);
			});
			return;
		}
		boolean chosen = selected.filter(node::equals).isPresent();
		gc.setBackground((chosen ? Palette.SELECTION : node.column() == Column.PARTNER ? Palette.PAPER : Palette.HEADER).color());
		gc.fillRoundRectangle(place.x, place.y, place.width, place.height, 6, 6);
		gc.setForeground((chosen || node.column() == Column.PARTNER && near ? Palette.ACCENT : Palette.LINE).color());
		gc.setLineWidth(1);
		gc.drawRoundRectangle(place.x, place.y, place.width, place.height, 6, 6);
		gc.setForeground((near ? Palette.INK : Palette.MUTED).color());
		gc.drawText(shortened(gc, node.label(), place.width - 12), place.x + 6, place.y + (place.height - gc.getFontMetrics().getHeight()) / 2, true);
	}

	private static String shortened(GC gc, String text, int width) {
		if (gc.textExtent(text).x <= width) {
			return text;
		}
		int length = text.length();
		while (length > 1 && gc.textExtent(text.substring(0, length) + "…").x > width) {
			length--;
		}
		return text.substring(0, length) + "…";
	}
}
