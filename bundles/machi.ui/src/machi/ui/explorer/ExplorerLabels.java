package machi.ui.explorer;

import java.text.NumberFormat;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.TextStyle;

import machi.model.core.Element;
import machi.register.RegisterCatalog;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.explorer.ExplorerNode.AbsentNode;
import machi.ui.explorer.ExplorerNode.DomainNode;
import machi.ui.explorer.ExplorerNode.RegisterNode;

/** Texts and pictures of the explorer. */
final class ExplorerLabels extends StyledCellLabelProvider {

	private static final Messages TEXT = Messages.beside(ExplorerLabels.class);
	private static final Styler QUIET = new Styler() {
		@Override
		public void applyStyles(TextStyle style) {
			style.foreground = Palette.MUTED.color();
		}
	};

	private final TreeViewer viewer;
	private final LocalResourceManager images;
	private final Locale locale = Locale.getDefault();
	private final NumberFormat counts = NumberFormat.getIntegerInstance(locale);

	ExplorerLabels(TreeViewer viewer) {
		this.viewer = viewer;
		images = new LocalResourceManager(JFaceResources.getResources(), viewer.getControl());
	}

	@Override
	public void update(ViewerCell cell) {
		var text = text(cell.getElement());
		cell.setText(text.getString());
		cell.setStyleRanges(text.getStyleRanges());
		cell.setImage(images.get(icon(cell.getElement()).descriptor()));
		super.update(cell);
	}

	private StyledString text(Object element) {
		return switch (element) {
		case DomainNode domain -> new StyledString(RegisterCatalog.label(domain.root().getEPackage()).in(locale));
		case RegisterNode register -> new StyledString(register.definition().title().in(locale)).append("  " + count(register), QUIET);
		case AbsentNode absent -> new StyledString(absent.part().name(), QUIET).append("  " + TEXT.get("absent"), QUIET);
		case EObject row -> new StyledString(label(row)).append("  " + id(row), QUIET);
		default -> new StyledString(String.valueOf(element));
		};
	}

	private String count(RegisterNode register) {
		if (!(viewer.getInput() instanceof ExplorerTree tree)) {
			return "";
		}
		var all = counts.format(tree.size(register.definition()));
		return tree.isSearch() ? counts.format(tree.matches(register.definition()).size()) + " / " + all : all;
	}

	private static Icon icon(Object element) {
		return switch (element) {
		case DomainNode domain -> Icon.DOMAIN;
		case RegisterNode register -> Icon.REGISTER;
		case AbsentNode absent -> Icon.ABSENT;
		default -> Icon.ELEMENT;
		};
	}

	@Override
	public String getToolTipText(Object element) {
		return element instanceof AbsentNode absent ? absent.part().content() + "\n" + absent.part().hint() : null;
	}

	private String label(EObject row) {
		if (row instanceof Element element) {
			boolean english = !locale.getLanguage().equals("ja") && element.getNameEn() != null && !element.getNameEn().isBlank();
			var name = english ? element.getNameEn() : element.getName();
			return name == null || name.isBlank() ? TEXT.get("unnamed") : name.replaceAll("\\s+", " ");
		}
		return RegisterCatalog.label(row.eClass()).in(locale);
	}

	private static String id(EObject row) {
		return row instanceof Element element && element.getId() != null ? element.getId() : "";
	}

	/** What the search field looks into. */
	static String searchText(EObject row) {
		return row instanceof Element element
				? (element.getName() + "\n" + element.getNameEn() + "\n" + element.getId()).toLowerCase(Locale.ROOT)
				: "";
	}
}
