package machi.workspace;

import java.util.Objects;

/**
 * How often ids occur in the file of a domain that is not installed. What the occurrences mean only that domain knows:
 * most are references.
 *
 * @param occurrences from 0; 0 only when the file was not searched whole
 * @param whole       false when the file is too large, or could not be read, to be searched to its end
 */
public record AbsentMention(AbsentDomain domain, long occurrences, boolean whole) {

	public AbsentMention {
		Objects.requireNonNull(domain);
	}
}
