import { parseArgs } from 'node:util';
import { caller } from './import';
import { openOperator } from './operator';
import { UsageError } from './usage';

/** `atlas withdraw SLUG`, `atlas restore SLUG` */
export const withdraw = (args: string[]) => ask('withdraw', args);
export const restore = (args: string[]) => ask('restore', args);

async function ask(what: 'withdraw' | 'restore', args: string[]): Promise<number> {
	const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
	const [edition] = positionals;
	if (!edition || positionals.length > 1) throw new UsageError(`${what} takes one edition.`);
	const operator = await openOperator();
	try {
		const query = new URLSearchParams({ edition, who: caller() });
		const { body } = await operator.ask(`/${what}?${query}`);
		const { exitCode, message } = JSON.parse(new TextDecoder().decode(body)) as {
			exitCode: number;
			message: string;
		};
		(exitCode === 0 ? console.log : console.error)(message);
		return exitCode;
	} finally {
		await operator.close();
	}
}
