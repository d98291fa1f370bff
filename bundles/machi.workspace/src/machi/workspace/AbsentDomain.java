package machi.workspace;

import java.util.Objects;
import java.util.OptionalLong;

import machi.quantity.text.LocalizedText;

/**
 * A part of a program that belongs to a domain that is not installed. Its file stays as it is, byte for byte.
 *
 * @param file      name of the file in the program's folder, for example {@code energy.xmi}
 * @param namespace URI of the domain's model; empty when the beginning of the file could not be read as XML
 * @param label     what the file itself calls its content, else the name of the file
 * @param bytes     size of the file
 * @param elements  how many elements with an id it has; empty when the file was too large to count them, or has none
 */
public record AbsentDomain(String file, String namespace, LocalizedText label, long bytes, OptionalLong elements) {

	private static final String ENDING = ".xmi";

	public AbsentDomain {
		Objects.requireNonNull(file);
		Objects.requireNonNull(namespace);
		Objects.requireNonNull(label);
		Objects.requireNonNull(elements);
	}

	/** The domain's name: that of its file without the ending, by which features say that they bring it. */
	public String name() {
		return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
	}
}
