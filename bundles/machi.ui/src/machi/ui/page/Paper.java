package machi.ui.page;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import machi.ui.Palette;

/** Widgets on white ground, as all pages of results have them. Fonts and images go with the resources. */
public record Paper(ResourceManager resources) {

	public Composite composite(Composite parent, int columns, int marginWidth, int marginHeight) {
		var composite = new Composite(parent, SWT.NONE);
		composite.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(columns).margins(marginWidth, marginHeight).spacing(8, 4).applyTo(composite);
		return composite;
	}

	/** A label that wraps and takes the width there is. */
	public Label text(Composite parent, String text, Palette colour) {
		var label = new Label(parent, SWT.WRAP);
		label.setText(escaped(text));
		label.setBackground(parent.getBackground());
		label.setForeground(colour.color());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** A label as wide as its text. */
	public Label word(Composite parent, String text, Palette colour) {
		var label = new Label(parent, SWT.NONE);
		label.setText(escaped(text));
		label.setBackground(parent.getBackground());
		label.setForeground(colour.color());
		return label;
	}

	public Label title(Composite parent, String text, int larger) {
		var label = text(parent, text, Palette.INK);
		label.setFont(font(label, larger, SWT.BOLD));
		return label;
	}

	public Font font(Control control, int larger, int style) {
		return resources.create(FontDescriptor.createFrom(control.getFont()).increaseHeight(larger).setStyle(style));
	}

	public Button button(Composite parent, String text, ImageDescriptor image, Runnable action) {
		var button = new Button(parent, SWT.PUSH);
		button.setText(text);
		if (image != null) {
			button.setImage(resources.create(image));
		}
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/** A text with links; the action is given what the link is about. */
	public Link link(Composite parent, String text, Consumer<String> action) {
		var link = new Link(parent, SWT.NONE);
		link.setText(text);
		link.setBackground(parent.getBackground());
		link.setLinkForeground(Palette.ACCENT.color());
		link.addListener(SWT.Selection, event -> action.accept(event.text));
		return link;
	}

	/** In labels an ampersand would underline the letter after it. */
	public static String escaped(String text) {
		return text.replace("&", "&&");
	}
}
