import { format } from 'node:util';
import { afterAll, afterEach } from 'vitest';

/** A test that expects a message replaces `console.warn` itself, with `vi.spyOn`. */
const messages: string[] = [];
for (const level of ['error', 'warn'] as const) {
	console[level] = (...args: unknown[]) => {
		messages.push(`console.${level}: ${format(...args)}`);
	};
}

function failOnMessages() {
	const found = messages.splice(0);
	if (found.length > 0) throw new Error(`Unexpected output.\n${found.join('\n')}`);
}

afterEach(failOnMessages);
afterAll(failOnMessages);
