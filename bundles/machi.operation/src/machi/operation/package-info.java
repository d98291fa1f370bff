/** The devices of a program in operation: recording, alarms, control, commands, audit. */
package machi.operation;
