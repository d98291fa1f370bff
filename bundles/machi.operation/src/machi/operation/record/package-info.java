/** Keeps what devices have measured. */
package machi.operation.record;
