/**
 * Keeps connections running: asks devices in time, gives every call a limit, tries again after failures, and keeps an adapter
 * that throws, hangs or floods away from all others.
 */
package machi.hardware.runtime;
