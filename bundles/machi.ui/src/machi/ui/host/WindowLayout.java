package machi.ui.host;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainerElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchWindow;

import machi.ui.Ids;

/**
 * The layout of a window that is already open. The workbench applies {@code org.eclipse.ui.perspectiveExtensions} only
 * to a perspective that it makes; here the same is done to one that the user has arranged.
 */
final class WindowLayout {

	private static final String EXTENSIONS = "org.eclipse.ui.perspectiveExtensions";
	private static final Map<String, Integer> SIDES = Map.of("left", EModelService.LEFT_OF, "right", EModelService.RIGHT_OF,
			"top", EModelService.ABOVE, "bottom", EModelService.BELOW);
	private static final float HALF = 0.5f;

	private final IWorkbenchWindow window;
	private final MWindow model;
	private final EModelService models;
	private final EPartService parts;

	WindowLayout(IWorkbenchWindow window) {
		this.window = window;
		this.model = window.getService(MWindow.class);
		this.models = window.getService(EModelService.class);
		this.parts = window.getService(EPartService.class);
	}

	/** Takes out the views that are not among those that exist, so that no error stands in their place. */
	void removeAllBut(Set<String> present) {
		var page = window.getActivePage();
		Stream.of(page.getViewReferences()).filter(view -> !present.contains(view.getId())).forEach(page::hideView);
		for (var place : models.findElements(model, null, MPlaceholder.class)) {
			var id = viewOf(place);
			if (!id.equals(IPageLayout.ID_EDITOR_AREA) && !present.contains(id) && place.getParent() != null) {
				place.getParent().getChildren().remove(place);
				model.getSharedElements().remove(place.getRef());
			}
		}
	}

	/** Puts a new view where its bundle wants it in our perspective; a view that no perspective shows is left to the menu. */
	void add(String view) {
		var perspective = models.getActivePerspective(model);
		if (perspective == null || places(perspective, view).findAny().isPresent()) {
			return;
		}
		wish(view).ifPresent(wish -> place(perspective, view, wish));
	}

	private static Optional<IConfigurationElement> wish(String view) {
		return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(EXTENSIONS))
				.filter(extension -> Ids.PERSPECTIVE.equals(extension.getAttribute("targetID")))
				.flatMap(extension -> Stream.of(extension.getChildren("view")))
				.filter(child -> view.equals(child.getAttribute("id"))).findFirst();
	}

	private void place(MUIElement perspective, String view, IConfigurationElement wish) {
		var place = parts.createSharedPart(view);
		place.setToBeRendered(!"false".equals(wish.getAttribute("visible")));
		var neighbour = places(perspective, wish.getAttribute("relative")).findFirst();
		var side = SIDES.get(String.valueOf(wish.getAttribute("relationship")));
		if (neighbour.isPresent() && side == null && (MUIElement) neighbour.get().getParent() instanceof MPartStack stack) {
			stack.getChildren().add(place);
			show(stack, place);
		} else {
			var stack = models.createModelElement(MPartStack.class);
			stack.getChildren().add(place);
			var beside = neighbour.map(WindowLayout::container).orElseGet(() -> editors(perspective));
			models.insert(stack, beside, side == null ? EModelService.BELOW : side, share(wish));
			show(stack, place);
		}
	}

	/** The stack of a view, or the area of the pages, which stands in no stack. */
	private static MPartSashContainerElement container(MPlaceholder place) {
		return (MUIElement) place.getParent() instanceof MPartStack stack ? stack : place;
	}

	private MPartSashContainerElement editors(MUIElement perspective) {
		return places(perspective, IPageLayout.ID_EDITOR_AREA).findFirst().orElseThrow();
	}

	/** The share of the new view. The ratio is that of what stands left or on top. */
	private static float share(IConfigurationElement wish) {
		try {
			var ratio = Float.parseFloat(String.valueOf(wish.getAttribute("ratio")));
			return Set.of("left", "top").contains(String.valueOf(wish.getAttribute("relationship"))) ? ratio : 1 - ratio;
		} catch (NumberFormatException none) {
			return HALF;
		}
	}

	/** A stack whose views were all closed is not shown, nor what it stands in. */
	private static void show(MPartStack stack, MPlaceholder place) {
		if (!place.isToBeRendered()) {
			stack.setToBeRendered(stack.getChildren().stream().anyMatch(MUIElement::isToBeRendered));
			return;
		}
		for (MUIElement element = stack; element != null && !element.isToBeRendered(); element = element.getParent()) {
			element.setToBeRendered(true);
		}
		stack.setSelectedElement(place);
	}

	private Stream<MPlaceholder> places(MUIElement perspective, String view) {
		return models.findElements(perspective, null, MPlaceholder.class).stream().filter(place -> viewOf(place).equals(view));
	}

	/** Without the second part of an id, which tells several parts of one view apart. */
	private static String viewOf(MPlaceholder place) {
		return String.valueOf(place.getElementId()).split(":")[0];
	}
}
