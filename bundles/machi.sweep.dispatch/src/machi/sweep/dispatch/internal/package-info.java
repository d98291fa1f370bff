/** How a design changes a network and what is made of the sums. */
package machi.sweep.dispatch.internal;
