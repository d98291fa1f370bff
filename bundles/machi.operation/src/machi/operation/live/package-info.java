/** What devices are there, and the newest value of each of their points. */
package machi.operation.live;
