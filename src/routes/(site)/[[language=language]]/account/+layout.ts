/** Forms and links only: these pages are complete without a script. */
export const csr = false;
