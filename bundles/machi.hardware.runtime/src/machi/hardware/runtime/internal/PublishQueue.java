package machi.hardware.runtime.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import machi.hardware.Publication;

/** The newest reading of each point that waits to be published; a newer one takes the place of an older one. */
public final class PublishQueue {

	private static final int BATCH = 1000;

	private record Key(String device, String address, String point) {

		static Key of(Publication publication) {
			return new Key(publication.device(), publication.reading().device(), publication.reading().point());
		}
	}

	private final int limit;
	private final Map<Key, Publication> waiting = new LinkedHashMap<>();

	/** @param limit of points that wait; those beyond are left out until there is room */
	public PublishQueue(int limit) {
		this.limit = limit;
	}

	public void offer(Collection<Publication> publications) {
		for (var publication : publications) {
			var key = Key.of(publication);
			if (waiting.size() < limit || waiting.containsKey(key)) {
				waiting.merge(key, publication, PublishQueue::newer);
			}
		}
	}

	private static Publication newer(Publication one, Publication other) {
		return other.reading().time().isBefore(one.reading().time()) ? one : other;
	}

	/** The next ones, those first that wait longest; they wait no more. */
	public List<Publication> take() {
		var batch = new ArrayList<Publication>();
		var entries = waiting.values().iterator();
		while (entries.hasNext() && batch.size() < BATCH) {
			batch.add(entries.next());
			entries.remove();
		}
		return batch;
	}

	public boolean isEmpty() {
		return waiting.isEmpty();
	}
}
