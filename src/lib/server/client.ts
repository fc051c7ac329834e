import type { RequestEvent } from '@sveltejs/kit';
import { addressOf } from './accounts/limits';

/** Whom a request counts against, where requests are counted. */
export function clientOf({ locals, request, getClientAddress }: RequestEvent): string {
	const { trustedProxies } = locals.atlas.env;
	return addressOf(getClientAddress(), request.headers.get('x-forwarded-for'), trustedProxies);
}
