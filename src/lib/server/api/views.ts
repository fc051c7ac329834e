import { absent } from '../../publish/words';
import { readCursor, writeCursor } from '../../publish/api/cursor';
import { ownParameters, type OwnParameters } from '../../publish/api/parameters';
import { apiPath, asVersion, pinnedView } from '../../publish/links';
import { answerToJson } from '../../publish/json';
import { describe } from '../../view/codec';
import type { Resolved } from '../../view/resolve';
import { problemAnswer, type FileAnswer } from '../file-answer';
import { formOf, keyOf } from '../files';
import { answer, ask, withdrawnEdition, type Question } from '../question';
import type { Asked, Handlers } from './handler';
import { answerLater, hashOf, REFUSAL, wrongCursor } from './make';
import { noFigure } from './names';

type ViewId = 'listObservations' | 'listFindings' | 'readFigure';

/** What is answered from a view: by the same question and answer as pages and files. */
export const viewHandlers: Handlers<ViewId> = {
	async listObservations(asked) {
		const { atlas, own } = asked;
		const found = await askView(asked, own.figure, 'rows');
		if ('status' in found) return found;
		const { question, resolved } = found;
		const { figure } = question;
		const scope = scopeOf(question, resolved);
		const at = own.cursor === undefined ? 0 : Number(readCursor(own.cursor, scope) ?? NaN);
		if (!Number.isSafeInteger(at) || at < 0)
			return problemAnswer(400, REFUSAL, [wrongCursor(own.cursor ?? '')]);
		const key = [keyOf(question, formOf('json'), atlas), at, own.limit];
		return answerLater('Observations', key, asked.conditions, async () => {
			const { rows, ...said } = await tell(asked, found);
			const end = at + own.limit;
			// What follows is of the same editions, whatever is published meanwhile.
			const pinned = apiPath(
				asVersion(figure),
				pinnedView(question.asked, resolved),
				'observations'
			);
			const cursor = writeCursor(scope, String(end));
			return {
				items: rows.slice(at, end),
				total: rows.length,
				next:
					end < rows.length
						? `${atlas.env.origin ?? ''}${pinned}&limit=${own.limit}&cursor=${cursor}`
						: null,
				...identityOf(said)
			};
		});
	},
	async listFindings(asked) {
		const found = await askView(asked, asked.own.figure, 'figure');
		if ('status' in found) return found;
		const key = [keyOf(found.question, formOf('json'), asked.atlas)];
		return answerLater('Findings', key, asked.conditions, async () => {
			const { rows, findings, ...said } = await tell(asked, found);
			const items = findings.map((finding) => ({
				...finding,
				observations: finding.rows.flatMap((index) => rows[index] ?? [])
			}));
			return { items, total: items.length, ...identityOf(said) };
		});
	},
	async readFigure(asked) {
		const found = await askView(asked, asked.named, 'none');
		if ('status' in found) return found;
		const key = [keyOf(found.question, formOf('json'), asked.atlas)];
		return answerLater('Answer', key, asked.conditions, () => tell(asked, found));
	}
};

interface Found {
	question: Question;
	resolved: Resolved;
}

type Told = ReturnType<typeof answerToJson>;

const tell = async ({ atlas }: Asked<ViewId>, { question, resolved }: Found): Promise<Told> =>
	answerToJson(await answer(atlas, question, resolved));

const identityOf = ({
	figure,
	view,
	resolved,
	title,
	subtitle,
	editions,
	citation
}: Omit<Told, 'rows' | 'findings'>) => ({
	...{ figure, view, resolved, title, subtitle, editions, citation }
});

/** The question that a view asks, or why it can not be answered. */
async function askView(
	{ atlas, query, problems: unread }: Asked<ViewId>,
	slug: string,
	own: keyof OwnParameters
): Promise<Found | FileAnswer> {
	const options = Object.keys(ownParameters[own].shape);
	const question = await ask(atlas, slug, query, { options });
	if (!question) return noFigure(atlas, slug, own === 'none' ? 'path' : 'query');
	const gone = withdrawnEdition(question);
	if (gone) return problemAnswer(410, absent.en.withdrawnEdition(gone), []);
	const problems = [...unread, ...question.problems];
	const { resolved } = question;
	return resolved && problems.length === 0
		? { question, resolved }
		: problemAnswer(400, REFUSAL, problems);
}

/** What the parts of one list have in common, whether it was asked for pinned or not. */
const scopeOf = ({ figure, catalog }: Question, resolved: Resolved) =>
	hashOf([
		asVersion(figure).slug,
		catalog.version,
		describe(resolved.view),
		resolved.editions.map(({ slug, sha256 }) => [slug, sha256])
	]);
