/** The page is text and links: no script would add anything. */
export const csr = false;
