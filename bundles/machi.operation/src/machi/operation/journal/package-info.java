/** The journals of operation: files that are only added to and whose lines prove each other. */
package machi.operation.journal;
