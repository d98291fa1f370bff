package machi.workspace.xmi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.parsers.ParserConfigurationException;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

import machi.quantity.text.LocalizedText;

/**
 * What the first element of a file says of its content.
 *
 * @param namespace empty when there is none, or the file does not begin as XML
 */
record FileHead(String namespace, LocalizedText label) {

	private static final int MOST_BYTES = 1 << 16;
	private static final int LONGEST_LABEL = 80;

	/** Reads the beginning of a file. Whatever the file is, there is a head. */
	static FileHead of(Path file) {
		var root = new Root();
		try (var in = Files.newInputStream(file)) {
			var head = new ByteArrayInputStream(in.readNBytes(MOST_BYTES));
			StrictParser.create(root).parse(head, root);
		} catch (IOException | SAXException | ParserConfigurationException endOfHead) {
			// what was read until here is all there is to know
		}
		return new FileHead(root.namespace, label(root, String.valueOf(file.getFileName())));
	}

	private static LocalizedText label(Root root, String fallback) {
		var name = root.name.isBlank() ? root.english : root.name;
		var english = root.english.isBlank() ? root.name : root.english;
		return name.isBlank() ? LocalizedText.of(fallback, fallback) : LocalizedText.of(shortened(english), shortened(name));
	}

	private static String shortened(String text) {
		var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
		return line.codePointCount(0, line.length()) <= LONGEST_LABEL ? line
				: line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL)) + "…";
	}

	/** Takes the first element and then ends the parsing. */
	private static final class Root extends DefaultHandler2 {

		private String namespace = "";
		private String name = "";
		private String english = "";

		@Override
		public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
			namespace = uri;
			name = text(attributes, "name");
			english = text(attributes, "nameEn");
			throw new SAXException("the first element is enough");
		}

		private static String text(Attributes attributes, String key) {
			var value = attributes.getValue("", key);
			return value == null ? "" : value;
		}
	}
}
