/** Every figure at once: to be looked at and followed, which needs no script. */
export const csr = false;
