package machi.sdg;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a text says about goals and targets.
 *
 * @param codes      that exist, each once, in the order of the official list; a goal only where none of its targets is
 *                   named, because a target names its goal
 * @param unknown    codes that no goal or target has, such as {@code 17.20}
 * @param unreadable what is no code, or may be read in two ways
 */
public record SdgReading(List<SdgCode> codes, List<Fragment> unknown, List<Fragment> unreadable) {

	/**
	 * A part of the text.
	 *
	 * @param text  as it stands there
	 * @param start position of its first character in the text that was read
	 * @param end   position after its last character
	 */
	public record Fragment(String text, int start, int end) {

		public Fragment {
			Objects.requireNonNull(text);
		}
	}

	public SdgReading {
		codes = List.copyOf(codes);
		unknown = List.copyOf(unknown);
		unreadable = List.copyOf(unreadable);
	}

	/** Whether every part of the text is a code that exists. */
	public boolean complete() {
		return unknown.isEmpty() && unreadable.isEmpty();
	}

	/** What is not among the codes, in the order of the text. */
	public List<Fragment> remarks() {
		return Stream.concat(unknown.stream(), unreadable.stream())
				.sorted(Comparator.comparingInt(Fragment::start)).toList();
	}
}
