/** Programs in operation. */
package machi.operation.session;
