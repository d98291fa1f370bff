package machi.check;

import java.util.List;

/** Input of {@code check.identity}. */
public record RelationsInput(List<StatedRelation> relations) {

	public RelationsInput {
		relations = List.copyOf(relations);
	}
}
