/** How the columns of a table become the attributes of a register: written as JSON, guessed, remembered. */
package machi.register.plan;
