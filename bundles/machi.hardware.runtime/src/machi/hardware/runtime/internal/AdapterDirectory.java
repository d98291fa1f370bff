package machi.hardware.runtime.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import machi.hardware.AdapterDescriptor;
import machi.hardware.HardwareAdapter;

/** The adapters that are installed now. Whoever follows it is told of the id of each that arrives or leaves. */
public final class AdapterDirectory {

	private record Entry(Object origin, AdapterSource source) {
	}

	private final Limits limits;
	private final List<Object> wanted = new ArrayList<>();
	private final List<Entry> entries = new ArrayList<>();
	private final List<Function<String, CompletableFuture<?>>> followers = new CopyOnWriteArrayList<>();

	public AdapterDirectory(Limits limits) {
		this.limits = limits;
	}

	/** Installs an adapter whose instances need not be given back. */
	public void add(Supplier<? extends HardwareAdapter> adapters) {
		add(adapters, adapters::get, adapter -> {
			// garbage
		});
	}

	/**
	 * Installs an adapter. Its descriptor is asked on another thread; one that does not answer in time appears when it does.
	 *
	 * @param origin stands for it in {@link #remove}
	 */
	public void add(Object origin, Supplier<? extends HardwareAdapter> take, Consumer<HardwareAdapter> giveBack) {
		synchronized (this) {
			wanted.add(origin);
		}
		var asked = new CountDownLatch(1);
		var group = new ThreadGroup("machi adapter");
		var thread = new Thread(group, () -> {
			try {
				ask(origin, take, giveBack);
			} catch (Throwable unusable) { // an adapter that cannot even say what it is is not installed
				asked.countDown();
			} finally {
				asked.countDown();
			}
		}, "machi adapter arrives");
		thread.setDaemon(true);
		thread.start();
		try {
			asked.await(limits.grace().toNanos(), TimeUnit.NANOSECONDS);
		} catch (InterruptedException stopWaiting) {
			Thread.currentThread().interrupt();
		}
	}

	private void ask(Object origin, Supplier<? extends HardwareAdapter> take, Consumer<HardwareAdapter> giveBack) {
		var adapter = Objects.requireNonNull(take.get());
		AdapterDescriptor descriptor;
		try {
			descriptor = Objects.requireNonNull(adapter.descriptor());
		} finally {
			giveBack.accept(adapter);
		}
		var source = new Source(descriptor, take, giveBack);
		synchronized (this) {
			if (!wanted.contains(origin)) {
				return;
			}
			entries.add(new Entry(origin, source));
		}
		followers.forEach(follower -> follower.apply(descriptor.id()));
	}

	/** An adapter has left. Returns when its connections are closed, or after the time that is granted for it. */
	public void remove(Object origin) {
		Optional<Entry> gone;
		synchronized (this) {
			wanted.remove(origin);
			gone = entries.stream().filter(entry -> entry.origin.equals(origin)).findFirst();
			gone.ifPresent(entries::remove);
		}
		if (gone.isPresent()) {
			var id = gone.get().source.descriptor().id();
			var closed = followers.stream().map(follower -> follower.apply(id)).toArray(CompletableFuture[]::new);
			Waiting.upTo(limits.close(), CompletableFuture.allOf(closed));
		}
	}

	/** The adapter of an id; the first of several. */
	synchronized Optional<AdapterSource> find(String id) {
		return entries.stream().map(Entry::source).filter(source -> source.descriptor().id().equals(id)).findFirst();
	}

	synchronized List<AdapterDescriptor> descriptors() {
		return entries.stream().map(entry -> entry.source.descriptor()).sorted(Comparator.comparing(AdapterDescriptor::id)).toList();
	}

	void follow(Function<String, CompletableFuture<?>> follower) {
		followers.add(follower);
	}

	void unfollow(Function<String, CompletableFuture<?>> follower) {
		followers.remove(follower);
	}

	private record Source(AdapterDescriptor descriptor, Supplier<? extends HardwareAdapter> supplier,
			Consumer<HardwareAdapter> back) implements AdapterSource {

		@Override
		public HardwareAdapter take() {
			return Objects.requireNonNull(supplier.get(), "no instance");
		}

		@Override
		public void giveBack(HardwareAdapter adapter) {
			back.accept(adapter);
		}
	}
}
