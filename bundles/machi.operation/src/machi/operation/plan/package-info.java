/** What is to be operated, read from a program once and then independent of it. */
package machi.operation.plan;
