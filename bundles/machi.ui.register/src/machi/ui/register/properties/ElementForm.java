package machi.ui.register.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.model.core.Element;
import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.register.table.CellTexts;

/** The form of one element: a field for each attribute, then its sources. */
final class ElementForm {

	private final CellTexts texts;
	private final EObject element;
	private final Label title;
	private final List<AttributeField> fields = new ArrayList<>();
	private final SourcesTable sources;

	ElementForm(Composite body, ProgramContext context, EObject element, RegisterDefinition register, Consumer<String> statusLine) {
		this.element = element;
		var program = context.program().orElseThrow();
		texts = new CellTexts(program);
		var resources = new LocalResourceManager(JFaceResources.getResources(), body);
		title = label(body, Palette.INK);
		title.setFont(resources.create(JFaceResources.getDefaultFontDescriptor().increaseHeight(2).setStyle(SWT.BOLD)));
		label(body, Palette.MUTED).setText(RegisterCatalog.label(element.eClass()).in(Locale.getDefault()));
		var grid = new Composite(body, SWT.NONE);
		grid.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 5).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
		for (var column : register.columns()) {
			fields.add(new AttributeField(grid, context, program, texts, element, column, statusLine));
		}
		sources = element instanceof Element carrier ? new SourcesTable(body, context, program, texts, carrier, register) : null;
		refresh();
	}

	private static Label label(Composite body, Palette colour) {
		var label = new Label(body, SWT.WRAP);
		label.setForeground(colour.color());
		label.setBackground(Palette.PAPER.color());
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** Shows the present values, except in a field that is being typed into. */
	void refresh() {
		texts.forget();
		title.setText(element instanceof Element named ? texts.label(named) : RegisterCatalog.label(element.eClass()).in(Locale.getDefault()));
		fields.forEach(AttributeField::refresh);
		if (sources != null) {
			sources.refresh();
		}
	}
}
