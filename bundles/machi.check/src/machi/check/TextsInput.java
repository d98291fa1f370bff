package machi.check;

import java.util.List;

/** Input of {@code check.text}. */
public record TextsInput(List<StatedText> texts) {

	public TextsInput {
		texts = List.copyOf(texts);
	}
}
