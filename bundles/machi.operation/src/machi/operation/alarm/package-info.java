/** Watches readings by the rules of a program. */
package machi.operation.alarm;
