/** A town to be operated in tests: a program, devices that do as the test says, a store that fails on demand. */
package machi.operation.tests.rig;
