import pino from 'pino';

/** One line of JSON for each event, on standard output. */
export const log = pino({ level: process.env.LOG_LEVEL || 'info', base: null });
