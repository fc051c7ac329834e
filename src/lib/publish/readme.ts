import type { Language } from '../language';
import type { AboutAnswer } from './about-answer';
import { columns } from './columns';
import { fileWords } from './words';

/** Text in Markdown that is only text: what would mark it up is escaped, and it stays on its line. */
const plain = (text: string) =>
	text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|&]/g, (sign) => `\\${sign}`);

const code = (text: string) => `\`${text.replaceAll('`', "'")}\``;

/** The README of an archive, in Markdown: what lies in it, the view, its editions, sources and notes, how to cite it. */
export function writeReadme(about: AboutAnswer, csv: string, language: Language): string {
	const say = fileWords[language];
	const list = (items: string[]) => items.map((item) => `- ${item}`).join('\n');
	const block = (text: string) => `\`\`\`\n${text.replaceAll('```', "'''")}\n\`\`\``;
	const section = (heading: string, body: string) => (body ? `## ${heading}\n\n${body}\n` : '');
	return [
		`# ${plain(about.title)}\n\n${plain(about.subtitle)}\n\n${say.address}: ${plain(about.pinned)}\n`,
		section(
			say.files,
			list([`${code(csv)}: ${say.dataFile}`, `${code('datapackage.json')}: ${say.packageFile}`])
		),
		section(say.columns, `${columns.map(code).join(', ')}\n\n${say.emptyCell} ${say.decimalSign}`),
		section(say.view, list(about.filters.map(([name, value]) => code(`${name}=${value}`)))),
		section(
			say.editions,
			list(
				about.editions.map(({ slug, text, attribution, licence, sha256 }) =>
					[
						`${code(slug)}: ${plain(text)}`,
						...(attribution ? [`${say.attribution}: ${plain(attribution)}`] : []),
						...(licence ? [`${say.licence}: ${plain(licence)}`] : []),
						`sha256: ${code(sha256)}`
					].join('\n  - ')
				)
			)
		),
		section(
			say.sources,
			list(
				about.sources.map(({ name, foundIn }) =>
					[name, foundIn].filter(Boolean).map(plain).join('. ')
				)
			)
		),
		section(say.notes, list(about.notes.map(plain))),
		section(say.missing, list(about.missing.map(plain))),
		section(
			say.citation,
			`${plain(about.citations.apa)}\n\n${block(about.citations.bibtex)}\n\n${block(about.citations.csl)}`
		)
	]
		.filter(Boolean)
		.join('\n');
}
