package machi.ui;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;

/** The pictures of the workbench. They are drawn in {@code icons/} of this bundle, as SVG. */
public enum Icon {

	PROGRAM, DOMAIN, ABSENT, REGISTER, ELEMENT, NEW_PROGRAM, OPEN_PROGRAM, SAVE, UNDO, REDO, FIND, IMPORT, EXPORT, ADD,
	DUPLICATE, DELETE, PROBLEMS, OVERVIEW, HELP, PROPERTIES, REFRESH, CLEAR, RUN, STOP, COPY, ERROR, WARNING, INFO;

	/** Create images of it with a {@link org.eclipse.jface.resource.LocalResourceManager} of a control. */
	public ImageDescriptor descriptor() {
		var file = "/icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
		return ImageDescriptor.createFromURL(Icon.class.getResource(file));
	}
}
