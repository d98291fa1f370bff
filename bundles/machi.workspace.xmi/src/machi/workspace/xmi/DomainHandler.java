package machi.workspace.xmi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.StringTokenizer;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.ExtendedMetaData;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

import machi.quantity.text.LocalizedText;

/**
 * Builds the objects of a domain from its file. Where EMF's own handler would skip, guess, or fetch something from
 * elsewhere, it notes a problem with its place and goes on.
 */
final class DomainHandler extends SAXXMIHandler {

	private static final String XMI_NAMESPACE_PREFIX = "http://www.omg.org/";

	private final LoadContext context;
	private final ProblemLog log;
	private final Deque<Position> starts = new ArrayDeque<>();
	private int nextLine = 1;
	private int nextColumn = 1;
	private long elementCount;
	private boolean strayTextReported;

	DomainHandler(DomainResource resource, XMLHelper helper, Map<?, ?> options, LoadContext context) {
		super(resource, helper, options);
		this.context = context;
		this.log = context.log();
	}

	/** Where the element begins that is being read. */
	private Position position() {
		return starts.isEmpty() ? new Position(getLineNumber(), getColumnNumber()) : starts.peek();
	}

	/** The end of one event is the beginning of the next. */
	private void advance() {
		nextLine = getLineNumber();
		nextColumn = getColumnNumber();
	}

	@Override
	public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
		starts.push(new Position(nextLine, nextColumn));
		var limits = context.limits();
		if (starts.size() > limits.depth()) {
			throw new LoadRefusedException(Messages.tooDeep(limits.depth()), position());
		}
		if (++elementCount > limits.elements()) {
			throw new LoadRefusedException(Messages.tooManyElements(limits.elements()), position());
		}
		strayTextReported = false;
		super.startElement(uri, localName, qName, attributes);
		advance();
	}

	@Override
	public void endElement(String uri, String localName, String name) {
		if (types.peek() == OBJECT_TYPE && objects.peekEObject() != null) {
			reportMissing(objects.peekEObject());
		}
		super.endElement(uri, localName, name);
		starts.poll();
		advance();
	}

	private void reportMissing(EObject object) {
		for (var attribute : context.domains().required(object.eClass())) {
			if (object.eGet(attribute) == null) {
				log.kept(position(), () -> Messages.missing(attribute, object));
			}
		}
	}

	@Override
	public void characters(char[] ch, int start, int length) {
		if (text == null && !strayTextReported && !isError()) {
			var stray = new String(ch, start, length).strip();
			if (!stray.isEmpty()) {
				strayTextReported = true;
				log.lost(position(), () -> Messages.strayText(stray));
			}
		}
		super.characters(ch, start, length);
		advance();
		nextColumn--; // to know that text has ended, the parser has read one character more
	}

	@Override
	public void comment(char[] ch, int start, int length) {
		log.lost(new Position(nextLine, nextColumn), () -> Messages.comment(new String(ch, start, length).strip()));
		advance();
	}

	@Override
	public void processingInstruction(String target, String data) {
		log.lost(new Position(nextLine, nextColumn), () -> Messages.instruction(target));
		advance();
	}

	@Override
	protected void handleSchemaLocation() {
		// Locations of schemas are hints for other tools; following them would let a file fetch what it likes.
	}

	@Override
	protected EPackage getPackageForURI(String uri) {
		var model = context.domains().model(uri);
		if (model == null) {
			error(new PackageNotFoundException(uri, getLocation(), getLineNumber(), getColumnNumber()));
		}
		return model;
	}

	@Override
	protected void handleProxy(InternalEObject proxy, String uriLiteral) {
		log.lost(position(), () -> Messages.foreignReference(uriLiteral));
	}

	@Override
	protected void handleObjectAttribs(EObject object) {
		for (int i = 0; i < attribs.getLength(); i++) {
			var namespace = attribs.getURI(i);
			if (namespace.startsWith(XMI_NAMESPACE_PREFIX)) {
				if (!attribs.getLocalName(i).equals("version") && !attribs.getLocalName(i).equals("type")) {
					reportUnknownFeature(null, attribs.getQName(i), false, object, attribs.getValue(i));
				}
			} else if (!namespace.equals(ExtendedMetaData.XSI_URI)) {
				setAttribValue(object, attribs.getQName(i), attribs.getValue(i));
			}
		}
	}

	/** Names without a prefix, which all of ours are, need no look at the namespaces in force. */
	@Override
	protected EStructuralFeature getFeature(EObject object, String prefix, String name, boolean isElement) {
		return prefix == null || prefix.isEmpty() ? object.eClass().getEStructuralFeature(name)
				: super.getFeature(object, prefix, name, isElement);
	}

	@Override
	protected void reportUnknownFeature(String prefix, String name, boolean isElement, EObject object, String value) {
		if (isElement) {
			types.push(ERROR_TYPE);
		}
		log.lost(position(), () -> isElement ? Messages.unknownElement(name, object) : Messages.unknownAttribute(name, value, object));
	}

	@Override
	protected void setFeatureValue(EObject object, EStructuralFeature feature, Object value, int position) {
		if (!feature.isMany() && object.eIsSet(feature)) {
			log.lost(position(), () -> Messages.twice(feature, object));
		} else if (feature instanceof EAttribute attribute && value instanceof String literal) {
			if (feature.isMany() && position == -2) {
				for (var token = new StringTokenizer(literal); token.hasMoreTokens();) {
					setLiteral(object, attribute, token.nextToken(), 0);
				}
			} else {
				setLiteral(object, attribute, literal, position);
			}
		} else if (feature instanceof EReference && value != null && !feature.getEType().isInstance(value)) {
			log.lost(position(), () -> Messages.wrongClass((EObject) value, feature));
		} else {
			super.setFeatureValue(object, feature, value, position);
		}
	}

	private void setLiteral(EObject object, EAttribute attribute, String literal, int position) {
		var rule = context.domains().rule(attribute);
		if (!rule.accepts(literal)) {
			log.lost(position(), () -> Messages.illegal(literal, rule, object));
			return;
		}
		super.setFeatureValue(object, attribute, literal, position);
		if (rule.hasRange() && !rule.isInRange(number(literal))) {
			log.kept(position(), () -> Messages.outOfRange(literal, rule, object));
		}
		if (attribute.isID()) {
			context.references().defined(literal, log, position());
		}
		if (rule.refers()) {
			context.references().used(literal, rule, object.eClass(), log, position());
		}
	}

	private static java.math.BigDecimal number(String literal) {
		try {
			return new java.math.BigDecimal(literal);
		} catch (NumberFormatException e) {
			return java.math.BigDecimal.ZERO; // setting it has been reported already
		}
	}

	@Override
	public void error(XMIException problem) {
		log.lost(position(), () -> message(problem));
	}

	private LocalizedText message(XMIException problem) {
		return switch (problem) {
		case IllegalValueException e when e.getFeature() instanceof EAttribute attribute ->
			Messages.illegal(String.valueOf(e.getValue()), context.domains().rule(attribute), e.getObject());
		case UnresolvedReferenceException e -> Messages.unresolved(e.getReference());
		case PackageNotFoundException e -> Messages.unknownModel(e.uri());
		case ClassNotFoundException e -> Messages.unknownClass(e.getName());
		default -> Messages.unreadable(problem.getMessage());
		};
	}

	/** Hands over what could be read before the file broke off. */
	void attachPartial() {
		if (deferredExtent != null && extent.isEmpty()) {
			extent.addAll(deferredExtent);
		}
	}
}
