/** An embed is complete without the client framework; so is what stands in the place of one that is not there. */
export const csr = false;
