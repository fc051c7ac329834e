import type { DBAdapter } from 'better-auth';
import { hashToken } from './tokens';

interface Condition {
	field: string;
	value: unknown;
}
interface Request {
	model?: string;
	where?: Condition[];
	data?: { token?: unknown };
}
type Method = (request: unknown, ...more: unknown[]) => unknown;

const isToken = ({ field }: Condition) => field === 'token';

/** better-auth stores session tokens as they are; through this adapter only their hashes reach the table. */
export function hashSessions<Adapter extends Pick<DBAdapter, 'transaction'>>(
	adapter: Adapter
): Adapter {
	return new Proxy(adapter, {
		get(target, name) {
			const method = Reflect.get(target, name) as Method | undefined;
			if (typeof method !== 'function') return method;
			if (name === 'transaction')
				return (work: (inside: Adapter) => unknown) =>
					method((inside: Adapter) => work(hashSessions(inside)));
			return async (request: Request, ...more: unknown[]) => {
				if (request?.model !== 'session') return method(request, ...more);
				const token = request.data?.token ?? request.where?.find(isToken)?.value;
				const answer = await method(hide(request), ...more);
				const isRow = typeof answer === 'object' && answer !== null && 'token' in answer;
				return isRow && typeof token === 'string' ? { ...answer, token } : answer;
			};
		}
	});
}

function hide({ where, data, ...request }: Request): Request {
	const hash = (value: unknown) => (typeof value === 'string' ? hashToken(value) : value);
	return {
		...request,
		...(where && {
			where: where.map((condition) =>
				isToken(condition) ? { ...condition, value: hash(condition.value) } : condition
			)
		}),
		...(data && { data: 'token' in data ? { ...data, token: hash(data.token) } : data })
	};
}
