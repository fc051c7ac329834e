import { parseArgs } from 'node:util';
import type { UserAnswer } from '../lib/server/accounts/operate';
import { openOperator } from './operator';
import { textTable } from './table';
import { UsageError } from './usage';

/** `atlas user add|reset|disable EMAIL`, `atlas user list`: links go to standard output, words about them do not. */
export async function user(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { role: { type: 'string' }, json: { type: 'boolean', default: false } }
	});
	const [action, email, ...more] = positionals;
	if (!action) throw new UsageError('user takes add, reset, disable or list.');
	if (more.length > 0 || (action === 'list') !== (email === undefined))
		throw new UsageError(`user ${action} takes ${action === 'list' ? 'no' : 'one'} address.`);
	if (action === 'add' && !values.role) throw new UsageError('user add needs --role.');
	const query = new URLSearchParams({ email: email ?? '', role: values.role ?? '' });
	const operator = await openOperator();
	try {
		const { body } = await operator.ask(`/user/${action}?${query}`);
		return print(JSON.parse(new TextDecoder().decode(body)) as UserAnswer, values.json);
	} finally {
		await operator.close();
	}
}

function print({ exitCode, message, link, people }: UserAnswer, asJson: boolean): number {
	if (message) console.error(message);
	if (exitCode !== 0) return exitCode;
	if (asJson) console.log(JSON.stringify(people ?? link ?? null, null, '\t'));
	else if (link) console.log(link.address);
	else if (people)
		console.log(
			textTable(
				people.map(({ email, role, since, disabled }) => ({
					email,
					role,
					since: since.slice(0, 10),
					disabled: disabled ? 'yes' : ''
				}))
			)
		);
	return exitCode;
}
