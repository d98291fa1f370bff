package machi.ui;

import org.eclipse.emf.ecore.EObject;
import org.osgi.annotation.versioning.ConsumerType;

import machi.register.RegisterDefinition;

/**
 * Opens registers and selects elements in them. Registered as an OSGi service by the bundle that shows them; the first
 * that can do it does. Called on the UI thread.
 */
@ConsumerType
public interface ElementRevealer {

	/**
	 * Opens what shows an element and selects it there.
	 *
	 * @param attribute name of the attribute whose cell is meant, or empty for the whole element
	 * @return false when this revealer has no part for such an element
	 */
	boolean reveal(EObject element, String attribute);

	/**
	 * Opens a register.
	 *
	 * @return false when this revealer does not show such a register
	 */
	boolean open(RegisterDefinition register);
}
