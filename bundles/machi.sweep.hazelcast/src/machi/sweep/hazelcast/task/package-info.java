/** What the process of a sweep asks of a member, and how it answers. */
package machi.sweep.hazelcast.task;
