package machi.ui.explorer;

import org.eclipse.jface.viewers.ILazyTreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;

import org.eclipse.emf.ecore.EObject;

import machi.ui.explorer.ExplorerNode.DomainNode;
import machi.ui.explorer.ExplorerNode.RegisterNode;

/** Hands the lines of the tree to the viewer one by one, as they are scrolled into view. */
final class ExplorerContent implements ILazyTreeContentProvider {

	private final TreeViewer viewer;

	ExplorerContent(TreeViewer viewer) {
		this.viewer = viewer;
	}

	@Override
	public void inputChanged(Viewer changed, Object oldInput, Object newInput) {
		// the tree is asked anew for everything
	}

	/** Makes the lines of the first level, so that they can be expanded before they are seen. */
	void materialize(ExplorerTree tree) {
		for (int i = 0; i < tree.top().size(); i++) {
			updateElement(tree, i);
		}
	}

	@Override
	public void updateElement(Object parent, int index) {
		if (viewer.getInput() instanceof ExplorerTree tree) {
			var children = tree.children(parent);
			if (index < children.size()) {
				var child = children.get(index);
				viewer.replace(parent, index, child);
				viewer.setChildCount(child, tree.children(child).size());
			}
		}
	}

	@Override
	public void updateChildCount(Object element, int currentChildCount) {
		if (viewer.getInput() instanceof ExplorerTree tree) {
			int count = tree.children(element).size();
			if (count != currentChildCount) {
				viewer.setChildCount(element, count);
			}
		}
	}

	@Override
	public Object getParent(Object element) {
		return switch (element) {
		case RegisterNode register -> new DomainNode(register.definition().domain());
		case EObject row when viewer.getInput() instanceof ExplorerTree tree -> tree.registerOf(row).orElse(null);
		default -> null;
		};
	}
}
