package machi.ui;

import org.eclipse.emf.ecore.EObject;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Opens what shows an element and selects it there. Registered as an OSGi service by the bundle that has such a part;
 * the first that can do it does. Called on the UI thread.
 */
@ConsumerType
public interface ElementRevealer {

	/**
	 * @param attribute name of the attribute whose cell is meant, or empty for the whole element
	 * @return false when this revealer has no part for such an element
	 */
	boolean reveal(EObject element, String attribute);
}
