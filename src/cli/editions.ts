import { parseArgs } from 'node:util';
import type { listEditions } from '../lib/server/operations';
import { openOperator } from './operator';
import { textTable } from './table';

/** `atlas editions [--json]` */
export async function editions(args: string[]): Promise<number> {
	const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
	const operator = await openOperator();
	try {
		const { body } = await operator.ask('/editions');
		const list = JSON.parse(new TextDecoder().decode(body)) as Awaited<
			ReturnType<typeof listEditions>
		>;
		if (values.json) console.log(JSON.stringify(list, null, '\t'));
		else
			console.log(
				textTable(
					list.map(({ slug, dataset, published, observations, sha256, withdrawn }) => ({
						edition: slug,
						dataset,
						published,
						observations,
						sha256: sha256.slice(0, 12),
						withdrawn: withdrawn ? 'yes' : ''
					}))
				)
			);
		return 0;
	} finally {
		await operator.close();
	}
}
