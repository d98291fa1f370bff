package machi.workspace.xmi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIHelperImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The objects of one domain. It keeps the program's index of ids up to date and knows whether anything was changed
 * since it was read or written.
 */
final class DomainResource extends XMIResourceImpl {

	private static final Map<String, Object> SAVE_OPTIONS = Map.of(
			XMLResource.OPTION_ENCODING, "UTF-8",
			XMLResource.OPTION_LINE_WIDTH, Integer.MAX_VALUE,
			Resource.OPTION_LINE_DELIMITER, "\n");

	private final Domain domain;
	private final ElementIndex index;

	DomainResource(Domain domain, URI uri, ElementIndex index) {
		super(uri);
		this.domain = domain;
		this.index = index;
		setTrackingModification(true);
	}

	Domain domain() {
		return domain;
	}

	/** The object at the top, or null when the program has nothing of the domain. */
	EObject root() {
		return getContents().isEmpty() ? null : getContents().getFirst();
	}

	/**
	 * Reads the objects. Whatever is thrown, what was read until then is there.
	 *
	 * @param features EMF's memory of the features that names stand for, shared by the files of a program
	 */
	void read(InputStream in, LoadContext context, Map<Object, Object> features)
			throws IOException, SAXException, ParserConfigurationException {
		Map<Object, Object> options = new HashMap<>();
		options.put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true);
		options.put(XMLResource.OPTION_DEFER_ATTACHMENT, true);
		options.put(XMLResource.OPTION_USE_XML_NAME_TO_FEATURE_MAP, features);
		options.put(XMLResource.OPTION_USE_DEPRECATED_METHODS, false);
		var handler = new DomainHandler(this, new XMIHelperImpl(this), options, context);
		var parser = StrictParser.create(handler);
		try {
			parser.parse(new InputSource(in), handler);
		} finally {
			handler.attachPartial();
			getDefaultSaveOptions().clear();
			setModified(false);
		}
	}

	void write(OutputStream out) throws IOException {
		setEncoding("UTF-8");
		setXMLVersion("1.0");
		new DomainWriter(this).save(this, out, SAVE_OPTIONS);
	}

	@Override
	protected EObject getEObjectByID(String id) {
		var object = index.find(id);
		return object != null && object.eResource() == this ? object : null;
	}

	@Override
	protected void attachedHelper(EObject object) {
		super.attachedHelper(object);
		index.add(ElementIndex.idOf(object), object);
	}

	@Override
	protected void detachedHelper(EObject object) {
		index.remove(ElementIndex.idOf(object), object);
		super.detachedHelper(object);
	}

	@Override
	protected Adapter createModificationTrackingAdapter() {
		return new ModificationTrackingAdapter() {
			@Override
			public void notifyChanged(Notification notification) {
				super.notifyChanged(notification);
				var object = (EObject) notification.getNotifier();
				if (notification.getFeature() != null && notification.getFeature() == object.eClass().getEIDAttribute()) {
					index.remove(notification.getOldStringValue(), object);
					index.add(notification.getNewStringValue(), object);
				}
			}
		};
	}
}
