/** Partner schemes: the life of a certification, who is certified at a date, and offers that meet needs. */
package machi.calculation.partner;
