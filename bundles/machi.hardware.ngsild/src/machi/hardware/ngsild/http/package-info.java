/** Requests to a context broker, bounded in size and time, with the login that it wants. */
package machi.hardware.ngsild.http;
