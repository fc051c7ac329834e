import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody guesses, fit for an address. */
export const makeToken = () => randomBytes(32).toString('base64url');

/** What is stored of a token: a copy of the database opens no door. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');
