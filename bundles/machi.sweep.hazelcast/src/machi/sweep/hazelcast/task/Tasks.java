package machi.sweep.hazelcast.task;

import com.hazelcast.nio.serialization.DataSerializableFactory;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;

/** The tasks by their numbers on the wire, and the names that both sides know. */
public final class Tasks implements DataSerializableFactory {

	/** Number of this factory. */
	public static final int FACTORY = 7_301;
	/** Executor of chunks: as many threads as the member has workers. */
	public static final String CHUNKS = "machi.sweep.chunks";
	/** Executor that opens and closes sweeps. */
	public static final String CONTROL = "machi.sweep.control";
	/** Attribute of a member: number of its workers. */
	public static final String WORKERS = "machi.workers";
	/** Attribute of a member: {@link #PROTOCOL_VERSION}. */
	public static final String PROTOCOL = "machi.protocol";
	/** Changes with what tasks and answers look like. */
	public static final String PROTOCOL_VERSION = "1";

	static final int OPEN = 1;
	static final int CHUNK = 2;
	static final int CLOSE = 3;

	/** @throws IllegalArgumentException when there is no such task */
	@Override
	public IdentifiedDataSerializable create(int type) {
		return switch (type) {
		case OPEN -> new OpenTask();
		case CHUNK -> new ChunkTask();
		case CLOSE -> new CloseTask();
		default -> throw new IllegalArgumentException("task " + type);
		};
	}
}
