package machi.ui.result.page;

import java.util.Objects;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * What an editor of this bundle shows. It is not kept when the workbench closes: results are calculated anew when a
 * program is opened.
 *
 * @param calculatorId the calculator whose result is shown; empty for the dashboard
 */
record ResultInput(String calculatorId, String title) implements IEditorInput {

	static ResultInput dashboard(String title) {
		return new ResultInput("", title);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ResultInput input && input.calculatorId.equals(calculatorId);
	}

	@Override
	public int hashCode() {
		return Objects.hash(calculatorId);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return (calculatorId.isEmpty() ? ResultIcon.DASHBOARD : ResultIcon.CALCULATION).descriptor();
	}

	@Override
	public String getName() {
		return title;
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return title;
	}
}
