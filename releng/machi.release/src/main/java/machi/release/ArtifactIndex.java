package machi.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The list of artifacts of a p2 repository (artifacts.jar, and the same packed as artifacts.xml.xz) or a product (artifacts.xml). */
final class ArtifactIndex {
	private final Path folder;
	private final Document document;

	private ArtifactIndex(Path folder, Document document) {
		this.folder = folder;
		this.document = document;
	}

	/** One file of the repository. */
	record Artifact(String classifier, String id, String version, Path file, Element element) {
		/** One over all repositories. */
		String key() {
			return classifier + "," + id + "," + version;
		}

		void set(String property, String value) {
			setProperty(element, property, value);
		}

		String property(String name) {
			return propertyOf(element, name);
		}
	}

	static ArtifactIndex ofRepository(Path repository) throws IOException {
		try (var jar = new JarFile(repository.resolve("artifacts.jar").toFile());
				var xml = jar.getInputStream(jar.getEntry("artifacts.xml"))) {
			return new ArtifactIndex(repository, parse(repository, xml));
		}
	}

	static ArtifactIndex ofProduct(Path product) throws IOException {
		try (var xml = Files.newInputStream(product.resolve("artifacts.xml"))) {
			return new ArtifactIndex(product, parse(product, xml));
		}
	}

	private static Document parse(Path folder, InputStream xml) throws IOException {
		try {
			return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(xml);
		} catch (SAXException | ParserConfigurationException e) {
			throw new IOException(folder + ": artifacts.xml could not be read", e);
		}
	}

	List<Artifact> artifacts() throws IOException {
		var found = new ArrayList<Artifact>();
		var elements = document.getElementsByTagName("artifact");
		for (int i = 0; i < elements.getLength(); i++) {
			var element = (Element) elements.item(i);
			var classifier = element.getAttribute("classifier");
			var id = element.getAttribute("id");
			var version = element.getAttribute("version");
			// the mapping rules of every repository that Tycho writes
			var jar = id + "_" + version + (isUnpacked(element) ? "" : ".jar");
			var file = folder.resolve(switch (classifier) {
			case "osgi.bundle" -> "plugins/" + jar;
			case "org.eclipse.update.feature" -> "features/" + jar;
			case "binary" -> "binary/" + id + "_" + version;
			default -> throw new IOException(folder + ": artifact " + id + " is of an unknown kind, " + classifier);
			});
			if (!Files.exists(file)) {
				throw new IOException(file + " is named in artifacts.xml and is not there");
			}
			found.add(new Artifact(classifier, id, version, file, element));
		}
		return found;
	}

	String property(String name) {
		return propertyOf(document.getDocumentElement(), name);
	}

	void set(String property, String value) {
		setProperty(document.getDocumentElement(), property, value);
	}

	/** @param time that of the entry in artifacts.jar, so that one source gives one set of bytes */
	void writeRepository(Instant time) throws IOException {
		var xml = xml();
		try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("artifacts.jar")))) {
			var entry = new JarEntry("artifacts.xml");
			entry.setTime(time.toEpochMilli());
			jar.putNextEntry(entry);
			jar.write(xml);
		}
		try (var packed = new XZOutputStream(Files.newOutputStream(folder.resolve("artifacts.xml.xz")), new LZMA2Options())) {
			packed.write(xml);
		}
	}

	void writeProduct() throws IOException {
		Files.write(folder.resolve("artifacts.xml"), xml());
	}

	private byte[] xml() throws IOException {
		var xml = new ByteArrayOutputStream();
		try {
			TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(xml));
		} catch (TransformerException e) {
			throw new IOException(folder + ": artifacts.xml could not be written", e);
		}
		return xml.toByteArray();
	}

	private static boolean isUnpacked(Element artifact) {
		var list = child(artifact, "repositoryProperties");
		for (var node = list == null ? null : list.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element property && property.getAttribute("name").equals("artifact.folder")) {
				return Boolean.parseBoolean(property.getAttribute("value"));
			}
		}
		return false;
	}

	private static String propertyOf(Element owner, String name) {
		var property = properties(owner).get(name);
		return property == null ? null : property.getAttribute("value");
	}

	private static void setProperty(Element owner, String name, String value) {
		var known = properties(owner);
		var property = known.get(name);
		if (property == null) {
			var list = child(owner, "properties");
			if (list == null) {
				list = owner.getOwnerDocument().createElement("properties");
				owner.insertBefore(list, owner.getFirstChild());
			}
			property = owner.getOwnerDocument().createElement("property");
			property.setAttribute("name", name);
			list.appendChild(property);
			list.setAttribute("size", String.valueOf(known.size() + 1));
		}
		property.setAttribute("value", value);
	}

	private static TreeMap<String, Element> properties(Element owner) {
		var found = new TreeMap<String, Element>();
		var list = child(owner, "properties");
		for (var node = list == null ? null : list.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element property) {
				found.put(property.getAttribute("name"), property);
			}
		}
		return found;
	}

	private static Element child(Element owner, String name) {
		for (var node = owner.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element && element.getTagName().equals(name)) {
				return element;
			}
		}
		return null;
	}
}
