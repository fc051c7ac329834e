import { UsageError } from './usage';

/** A delimiter by itself or by its name. */
export function readDelimiter(text: string): string {
	const named: Record<string, string> = {
		tab: '\t',
		'\\t': '\t',
		comma: ',',
		semicolon: ';',
		bar: '|'
	};
	const delimiter = Object.hasOwn(named, text) ? (named[text] as string) : text;
	if (![',', ';', '\t', '|'].includes(delimiter))
		throw new UsageError(`--delimiter takes , ; | or tab, not "${text}".`);
	return delimiter;
}
