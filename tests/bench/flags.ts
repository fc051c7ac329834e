import { parseArgs } from 'node:util';

export interface Flags {
	/** Fewer rounds. */
	quick: boolean;
	json: boolean;
	/** Fails where a target is missed. */
	strict: boolean;
}

/** What a bench was asked for; null where that is not understood, which is said. */
export function readFlags(name: string, args: string[]): Flags | null {
	const flag = { type: 'boolean', default: false } as const;
	try {
		return parseArgs({ args, options: { quick: flag, json: flag, strict: flag } }).values;
	} catch (error) {
		const usage = `Usage: npm run bench -- ${name} [--quick] [--json] [--strict]`;
		console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
		return null;
	}
}
