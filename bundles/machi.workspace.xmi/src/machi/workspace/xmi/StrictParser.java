package machi.workspace.xmi;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.SAXException;
import org.xml.sax.ext.LexicalHandler;

/** The XML parser of the Java platform, told to refuse document types and to fetch nothing. */
final class StrictParser {

	static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

	private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";

	private StrictParser() {
	}

	static SAXParser create(LexicalHandler handler) throws ParserConfigurationException, SAXException {
		var factory = SAXParserFactory.newDefaultInstance();
		factory.setNamespaceAware(true);
		factory.setXIncludeAware(false);
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature(NO_DOCTYPE, true);
		factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
		factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
		factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
		var parser = factory.newSAXParser();
		parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
		parser.setProperty(LEXICAL_HANDLER, handler);
		return parser;
	}
}
