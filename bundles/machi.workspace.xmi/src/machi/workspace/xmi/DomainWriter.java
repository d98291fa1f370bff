package machi.workspace.xmi;

import java.io.IOException;
import java.math.BigDecimal;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIHelperImpl;
import org.eclipse.emf.ecore.xmi.impl.XMISaveImpl;

import machi.quantity.text.LocalizedText;

/** Writes a domain so that equal content gives equal bytes: numbers without exponent, attributes in the model's order. */
final class DomainWriter extends XMISaveImpl {

	DomainWriter(XMLResource resource) {
		super(new PlainNumbers(resource));
	}

	/** A value that no XML file can hold. */
	static final class UnwritableException extends IOException {

		private static final long serialVersionUID = 1L;

		private final transient LocalizedText reason;

		UnwritableException(LocalizedText reason, Throwable cause) {
			super(reason.english(), cause);
			this.reason = reason;
		}

		LocalizedText reason() {
			return reason;
		}
	}

	private static final class Unwritable extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient UnwritableException checked;

		Unwritable(UnwritableException checked) {
			super(checked);
			this.checked = checked;
		}
	}

	private static final class PlainNumbers extends XMIHelperImpl {

		PlainNumbers(XMLResource resource) {
			super(resource);
		}

		@Override
		public String convertToString(EFactory factory, EDataType type, Object value) {
			if (value instanceof BigDecimal number) {
				if (!AttributeRule.isWritable(number)) {
					throw new IllegalArgumentException(number.toString());
				}
				return number.toPlainString();
			}
			return super.convertToString(factory, type, value);
		}
	}

	@Override
	public void save(XMLResource resource, java.io.OutputStream out, java.util.Map<?, ?> options) throws IOException {
		try {
			super.save(resource, out, options);
		} catch (Unwritable e) {
			throw e.checked;
		}
	}

	@Override
	protected void saveDataTypeSingle(EObject object, EStructuralFeature feature) {
		try {
			super.saveDataTypeSingle(object, feature);
		} catch (RuntimeException e) {
			throw unwritable(object, feature, e);
		}
	}

	@Override
	protected void saveDataTypeMany(EObject object, EStructuralFeature feature) {
		try {
			super.saveDataTypeMany(object, feature);
		} catch (RuntimeException e) {
			throw unwritable(object, feature, e);
		}
	}

	private static Unwritable unwritable(EObject object, EStructuralFeature feature, RuntimeException cause) {
		return new Unwritable(new UnwritableException(Messages.unwritable(object, feature), cause));
	}
}
