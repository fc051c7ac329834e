import { expect, test } from 'vitest';
import { isAway } from './database';

const coded = (code: string) => Object.assign(new Error('refused'), { code });
const wrapped = (cause: unknown) => new Error('Failed query: select 1', { cause });

test.each([
	['nobody listens', coded('ECONNREFUSED')],
	['on no address of a name', Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })],
	['without its socket', Object.assign(coded('ENOENT'), { syscall: 'connect' })],
	['cut off', wrapped(coded('ECONNRESET'))],
	['of an unknown name', coded('ENOTFOUND')],
	['shut down by its operator', wrapped(coded('57P01'))],
	['starting', coded('57P03')],
	['with too many connections', coded('53300')],
	['slower than a statement may be', wrapped(coded('57014'))],
	['held by a lock', coded('55P03')],
	['with no connection free', new Error('timeout exceeded when trying to connect')],
	['gone amid a query', wrapped(new Error('Connection terminated unexpectedly'))]
])('a database is away: %s', (_, error) => {
	expect(isAway(error)).toBe(true);
});

test.each([
	['a key that is there already', wrapped(coded('23505'))],
	['a table that is not', coded('42P01')],
	['a fault of ours', new TypeError('Connection is not a function')],
	['a file that is not', Object.assign(coded('ENOENT'), { syscall: 'open' })],
	['a wrong password', coded('28P01')],
	['no error', 'timeout exceeded when trying to connect'],
	['nothing', undefined]
])('a database is not away for %s', (_, error) => {
	expect(isAway(error)).toBe(false);
});
