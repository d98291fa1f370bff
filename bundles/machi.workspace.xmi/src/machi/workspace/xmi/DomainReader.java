package machi.workspace.xmi;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.emf.ecore.EObject;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import machi.workspace.xmi.folder.FileDigest;

/** Reads the files of a program one after the other, and turns whatever goes wrong into problems. */
final class DomainReader {

	private static final int BUFFER = 1 << 16;
	/** From this size on, room is made before looking how much there is. */
	private static final long LARGE_BYTES = 16L << 20;

	private final Domains domains;
	private final References references;
	private final Map<Object, Object> features = new HashMap<>();

	DomainReader(Domains domains, References references) {
		this.domains = domains;
		this.references = references;
	}

	/**
	 * Reads a file that exists.
	 *
	 * @return digest of the file's bytes; not the true one when they were not read to their end, which is then a loss
	 */
	String read(DomainResource resource, Path file, ProblemLog log) {
		var digest = FileDigest.start();
		try {
			var limits = limits(file);
			if (isReadable(file, limits, log)) {
				try (var in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), digest)) {
					parse(resource, in, new LoadContext(domains, references, limits, log), file);
				}
			}
		} catch (IOException e) {
			log.lost(Position.UNKNOWN, () -> FileMessages.notReadable(String.valueOf(e.getMessage())));
		} catch (OutOfMemoryError e) { // one large domain must not end the program; its objects are released here
			resource.getContents().clear();
			log.lost(Position.UNKNOWN, FileMessages::outOfMemory);
		}
		checkRoot(resource, log);
		resource.setModified(false);
		return FileDigest.text(digest);
	}

	private static LoadLimits limits(Path file) throws IOException {
		if (Files.size(file) > LARGE_BYTES) {
			System.gc();
		}
		return LoadLimits.now();
	}

	private static boolean isReadable(Path file, LoadLimits limits, ProblemLog log) throws IOException {
		long size = Files.size(file);
		if (size == 0) {
			log.lost(new Position(1, 1), FileMessages::empty);
		} else if (size > limits.bytes()) {
			log.lost(Position.UNKNOWN, () -> FileMessages.tooLarge(size, limits.bytes()));
		} else {
			return true;
		}
		return false;
	}

	private void parse(DomainResource resource, DigestInputStream in, LoadContext context, Path file) throws IOException {
		var log = context.log();
		try {
			if (EncodingProbe.hasByteOrderMark(file)) {
				log.kept(new Position(1, 1), FileMessages::byteOrderMark);
			}
			resource.read(in, context, features);
			if (!"UTF-8".equalsIgnoreCase(resource.getEncoding())) {
				log.kept(new Position(1, 1), () -> FileMessages.otherEncoding(resource.getEncoding()));
			}
		} catch (LoadRefusedException e) {
			resource.getContents().clear();
			log.lost(e.position(), e::reason);
		} catch (SAXParseException e) {
			reportBreak(e, file, log);
		} catch (CharConversionException e) {
			log.lost(EncodingProbe.firstMalformed(file), FileMessages::wrongEncoding);
		} catch (SAXException | ParserConfigurationException e) {
			log.lost(Position.UNKNOWN, () -> FileMessages.notReadable(String.valueOf(e.getMessage())));
		}
	}

	private static void reportBreak(SAXParseException e, Path file, ProblemLog log) throws IOException {
		var position = new Position(e.getLineNumber(), e.getColumnNumber());
		if (e.getException() instanceof CharConversionException) {
			log.lost(EncodingProbe.firstMalformed(file), FileMessages::wrongEncoding);
		} else if (String.valueOf(e.getMessage()).contains(StrictParser.NO_DOCTYPE)) {
			log.lost(position, FileMessages::documentType);
		} else {
			log.lost(position, () -> FileMessages.notWellFormed(e.getMessage()));
		}
	}

	/** Leaves one object at the top, of the class that belongs there. */
	private static void checkRoot(DomainResource resource, ProblemLog log) {
		var expected = resource.domain().root();
		EObject root = null;
		for (var object : resource.getContents().toArray(EObject[]::new)) {
			if (root == null && expected.isInstance(object)) {
				root = object;
			} else {
				log.lost(Position.UNKNOWN, () -> FileMessages.wrongRoot(object.eClass().getName(), expected.getName()));
				resource.getContents().remove(object);
			}
		}
		if (root == null && !log.hasLoss()) {
			log.lost(new Position(1, 1), () -> FileMessages.noRoot(expected.getName()));
		}
	}
}
