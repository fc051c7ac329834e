import { describeApi } from '../../publish/api/openapi';
import { API, operationIds, operations } from '../../publish/api/operations';
import { apiWords } from '../../ui/messages-api';
import type { Handlers } from './handler';
import { answerNow } from './make';

/** What the API says of itself. */
export const describeHandlers: Handlers<'readIndex' | 'readDocument'> = {
	async readIndex({ atlas, conditions }) {
		const at = atlas.env.origin ?? '';
		const named = operationIds.filter((id) => id !== 'readIndex');
		const links = Object.fromEntries(named.map((id) => [id, at + API + operations[id].path]));
		const title = apiWords.en.apiTitle;
		const body = { title, links: { documentation: `${at}/about/api`, ...links } };
		return answerNow('Index', body, conditions);
	},
	async readDocument({ atlas, own, conditions }) {
		const document = describeApi(apiWords[own.lang], atlas.env.origin);
		return answerNow('Document', document, conditions);
	}
};
