/**
 * What a vendor implements to connect devices: an adapter per protocol or device family, found as an OSGi service.
 * Adapters know nothing of programs, screens or storage; they turn a protocol into points, readings and commands.
 */
package machi.hardware;
