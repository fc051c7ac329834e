import {
	API,
	findOperation,
	operationIds,
	operations,
	type OperationId
} from '../../publish/api/operations';
import { readOwn } from '../../publish/api/query';
import type { Atlas } from '../atlas';
import { isAway, RETRY_AFTER } from '../database';
import { log } from '../log';
import { problemAnswer, type Conditions, type FileAnswer } from '../file-answer';
import { describeHandlers } from './description';
import type { Handler, Handlers } from './handler';
import { refuseTooMany } from './limit';
import { listHandlers } from './lists';
import { REFUSAL, unknownName } from './make';
import { nameHandlers } from './names';
import { listStored } from './stored';
import { viewHandlers } from './views';

const handlers: Handlers<OperationId> = {
	...describeHandlers,
	...listHandlers,
	...nameHandlers,
	...viewHandlers,
	listStored
};

interface ApiRequest {
	/** Below `/api/v1`, without the slash. */
	path: string;
	query: URLSearchParams;
	/** Whom it counts against. */
	client: string;
	/** By which the log knows it. */
	requestId: string;
	conditions: Conditions;
}

/** Answers a request to the read API. */
export async function answerApi(atlas: Atlas, request: ApiRequest): Promise<FileAnswer> {
	const tooMany = await refuseTooMany(atlas.env, request.client);
	if (tooMany) return tooMany;
	const { path, query, conditions } = request;
	const found = findOperation(path && `/${path}`);
	if (!found) return unknownName('address', `${API}/${path}`, addresses);
	const { own: kind, isView } = operations[found.id];
	const { own, problems } = readOwn(kind, query, isView ? 'view' : 'none');
	if (!isView && problems.length > 0) return problemAnswer(400, REFUSAL, problems);
	const handle = handlers[found.id] as Handler<OperationId>;
	try {
		return await handle({ atlas, named: found.named, own, problems, query, conditions } as never);
	} catch (error) {
		const { message, stack } = error as Error;
		log.error({ requestId: request.requestId, path: `${API}/${path}`, error: message, stack });
		const answer = problemAnswer(isAway(error) ? 503 : 500, 'The atlas can not answer now.', []);
		if (isAway(error)) answer.headers['retry-after'] = RETRY_AFTER;
		return answer;
	}
}

const addresses = operationIds.map((id) => API + operations[id].path);

/** The methods that every address takes; who asks for another is told. */
export const METHODS = 'GET, HEAD, OPTIONS';

export function refuseMethod(method: string): FileAnswer {
	const message = 'The API is for reading.';
	const problem = { parameter: 'method', value: method, allowed: METHODS.split(', '), message };
	const answer = problemAnswer(405, message, [problem]);
	answer.headers.allow = METHODS;
	return answer;
}
