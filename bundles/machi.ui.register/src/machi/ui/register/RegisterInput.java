package machi.ui.register;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

import machi.register.RegisterDefinition;
import machi.ui.Icon;

/** A register of the open program. It is equal to another one of the same id, so that a register opens only once. */
record RegisterInput(RegisterDefinition register) implements IEditorInput {

	@Override
	public boolean equals(Object other) {
		return other instanceof RegisterInput input && input.register.id().equals(register.id());
	}

	@Override
	public int hashCode() {
		return register.id().hashCode();
	}

	@Override
	public boolean exists() {
		return false;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icon.REGISTER.descriptor();
	}

	@Override
	public String getName() {
		return register.title().in(Locale.getDefault());
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return getName();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}
}
