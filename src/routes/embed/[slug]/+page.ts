/** An embed is complete without a script. */
export const csr = false;
