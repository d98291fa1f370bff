package @NAME@;

import java.util.List;

/** All that the calculator knows: records, lists, numbers and texts, and nothing of the program itself. */
public record @CLASS@Input(List<@CLASS@Site> sites) {

	public @CLASS@Input {
		sites = List.copyOf(sites);
	}
}
