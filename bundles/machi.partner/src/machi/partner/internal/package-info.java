/** How the public register is read and written. */
package machi.partner.internal;
