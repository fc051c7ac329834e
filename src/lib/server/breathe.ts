/** Lets those who read have their turn: the embedded database, and the reader of files, compute on this thread. */
export const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
