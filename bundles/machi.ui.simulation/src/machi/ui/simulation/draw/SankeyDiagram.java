package machi.ui.simulation.draw;

import java.util.List;
import java.util.Objects;

import org.eclipse.swt.graphics.Color;

/**
 * Where the energy of a year comes from and where it goes.
 *
 * @param nodes from left to right by column, from top to bottom in a column
 * @param links between nodes of different columns
 */
public record SankeyDiagram(List<Node> nodes, List<Link> links) {

	/**
	 * A place that energy passes.
	 *
	 * @param column from 0, left to right
	 */
	public record Node(String id, String label, int column, Color colour) {

		public Node {
			Objects.requireNonNull(id);
			Objects.requireNonNull(label);
		}
	}

	/** Energy that goes from one node to another. */
	public record Link(String from, String to, double kwh) {

		public Link {
			Objects.requireNonNull(from);
			Objects.requireNonNull(to);
		}
	}

	public SankeyDiagram {
		nodes = List.copyOf(nodes);
		links = List.copyOf(links);
	}

	/** What passes a node: the larger of what comes and what goes. */
	double through(Node node) {
		double in = links.stream().filter(link -> link.to().equals(node.id())).mapToDouble(Link::kwh).sum();
		double out = links.stream().filter(link -> link.from().equals(node.id())).mapToDouble(Link::kwh).sum();
		return Math.max(in, out);
	}
}
