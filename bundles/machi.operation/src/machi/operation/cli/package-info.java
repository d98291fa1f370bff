/** The commands of devices in operation. */
package machi.operation.cli;
