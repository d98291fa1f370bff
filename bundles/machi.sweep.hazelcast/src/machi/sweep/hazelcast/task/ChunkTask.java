package machi.sweep.hazelcast.task;

import java.io.IOException;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;

import machi.sweep.run.Chunk;

/** Has a member evaluate some designs. */
public final class ChunkTask extends SweepTask {

	private Chunk chunk;

	ChunkTask() {
		super(Tasks.CHUNK, null);
	}

	public ChunkTask(String sweep, Chunk chunk) {
		super(Tasks.CHUNK, sweep);
		this.chunk = chunk;
	}

	@Override
	Answer answer(SweepDesk member, String id) {
		return member.evaluate(id, chunk);
	}

	@Override
	public void writeData(ObjectDataOutput out) throws IOException {
		super.writeData(out);
		out.writeLong(chunk.first());
		out.writeInt(chunk.count());
	}

	@Override
	public void readData(ObjectDataInput in) throws IOException {
		super.readData(in);
		chunk = new Chunk(in.readLong(), in.readInt());
	}
}
