package machi.installation;

import java.util.List;

import machi.quantity.text.LocalizedText;

/**
 * The terms under which features come.
 *
 * @param features ids of the features that come under them
 * @param known    whether a feature that is installed has the same terms
 */
public record Licence(LocalizedText text, List<String> features, boolean known) {

	public Licence {
		features = List.copyOf(features);
	}
}
