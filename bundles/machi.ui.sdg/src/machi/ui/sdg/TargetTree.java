package machi.ui.sdg;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;

import machi.quantity.text.LocalizedText;
import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCode;
import machi.sdg.SdgGoal;
import machi.sdg.SdgTarget;

/** The goals with their targets, to be checked; what is checked stays so while a search hides it. */
final class TargetTree {

	private final SdgCatalogue catalogue;
	private final Set<SdgCode> chosen;
	private final CheckboxTreeViewer viewer;
	private String searched = "";

	/**
	 * @param chosen  is changed as the user checks
	 * @param changed called after that
	 * @param looked  is given the code that is selected
	 */
	TargetTree(Composite parent, SdgCatalogue catalogue, Set<SdgCode> chosen, ResourceManager resources, Runnable changed,
			Consumer<SdgCode> looked) {
		this.catalogue = catalogue;
		this.chosen = chosen;
		viewer = new CheckboxTreeViewer(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new Labels(resources));
		viewer.setCheckStateProvider(new Checks());
		viewer.addFilter(new Search());
		viewer.addCheckStateListener(event -> {
			if (event.getChecked()) {
				chosen.add((SdgCode) event.getElement());
			} else {
				chosen.remove(event.getElement());
			}
			viewer.refresh(SdgCode.ofGoal(((SdgCode) event.getElement()).goal()));
			changed.run();
		});
		viewer.addSelectionChangedListener(event -> {
			if (event.getStructuredSelection().getFirstElement() instanceof SdgCode code) {
				looked.accept(code);
			}
		});
		viewer.setInput(catalogue);
	}

	Tree control() {
		return viewer.getTree();
	}

	/** Opens a goal and all that something is chosen of. */
	void open(int goal, Collection<SdgCode> codes) {
		codes.forEach(code -> viewer.expandToLevel(SdgCode.ofGoal(code.goal()), 1));
		catalogue.goal(goal).map(SdgGoal::code).ifPresent(code -> {
			viewer.expandToLevel(code, 1);
			viewer.setSelection(new StructuredSelection(code), true);
			viewer.getTree().showItem(viewer.getTree().getSelection()[0]);
		});
	}

	/** Shows only what contains the text, in either language. */
	void search(String typed) {
		searched = plain(typed).strip();
		viewer.refresh();
		if (searched.isEmpty()) {
			viewer.collapseAll();
			open(0, chosen);
		} else {
			viewer.expandAll();
		}
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((SdgCatalogue) input).goals().stream().map(SdgGoal::code).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return catalogue.goal(((SdgCode) parent).goal()).orElseThrow().targets().stream().map(SdgTarget::code).toArray();
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof SdgCode code && !code.isGoal() ? SdgCode.ofGoal(code.goal()) : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof SdgCode code && code.isGoal();
		}
	}

	private final class Checks implements ICheckStateProvider {

		@Override
		public boolean isChecked(Object element) {
			return chosen.contains(element) || isGrayed(element);
		}

		/** A goal is named by its targets. */
		@Override
		public boolean isGrayed(Object element) {
			return element instanceof SdgCode code && code.isGoal() && !targets(code).isEmpty();
		}

		private List<SdgCode> targets(SdgCode goal) {
			return chosen.stream().filter(code -> !code.isGoal() && code.goal() == goal.goal()).toList();
		}
	}

	private final class Labels extends ColumnLabelProvider {

		private final ResourceManager resources;

		Labels(ResourceManager resources) {
			this.resources = resources;
		}

		@Override
		public String getText(Object element) {
			var code = (SdgCode) element;
			var text = code.isGoal() ? catalogue.goal(code.goal()).map(SdgGoal::name) : catalogue.text(code);
			return (code.isGoal() ? "" : code + "  ") + text.orElse(LocalizedText.EMPTY).in(Locale.getDefault());
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof SdgCode code && code.isGoal()
					? resources.create(new GoalImage(catalogue.goal(code.goal()).orElseThrow())) : null;
		}
	}

	private final class Search extends ViewerFilter {

		@Override
		public boolean select(Viewer shown, Object parent, Object element) {
			var code = (SdgCode) element;
			if (searched.isEmpty() || matches(code)) {
				return true;
			}
			return code.isGoal()
					&& catalogue.goal(code.goal()).orElseThrow().targets().stream().map(SdgTarget::code).anyMatch(this::matches);
		}

		private boolean matches(SdgCode code) {
			var text = catalogue.text(code).orElse(LocalizedText.EMPTY);
			var name = catalogue.goal(code.goal()).filter(goal -> code.isGoal()).map(SdgGoal::name).orElse(LocalizedText.EMPTY);
			return plain(code + "\n" + text.english() + "\n" + text.japanese() + "\n" + name.english() + "\n" + name.japanese()).contains(searched);
		}
	}
}
