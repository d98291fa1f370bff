/** The partner scheme: from application to renewal, the public register, and the erasure of personal data. */
package machi.partner;
