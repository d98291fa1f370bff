package machi.application.internal;

import java.util.List;

import machi.calculation.SourceReference;

/**
 * What can be told of an input without knowing what it means.
 *
 * @param digest  SHA-256 in hexadecimal
 * @param sources every source named in it, each once, in order of appearance
 */
record InputTrace(String digest, List<SourceReference> sources) {

	InputTrace {
		sources = List.copyOf(sources);
	}
}
