import { render } from 'svelte/server';
import Gone from '../chart/Gone.svelte';
import type { Language } from '../language';
import { errorMessages } from '../ui/error-messages';
import type { FileAnswer } from './file-answer';

/**
 * What was withdrawn, as a picture: on a page of others nobody would see a problem told in JSON. Never kept, since it
 * may come back at the same address.
 */
export function gonePicture(message: string, query: URLSearchParams): FileAnswer {
	const language: Language = query.get('lang') === 'ko' ? 'ko' : 'en';
	const { gone, goneHelp } = errorMessages[language];
	const { body } = render(Gone, {
		props: {
			title: gone,
			texts: [goneHelp, message],
			language,
			theme: query.get('theme') === 'dark' ? 'dark' : 'light'
		}
	});
	const svg = body.replace(/<!--[\s\S]*?-->/g, '').trim();
	return {
		status: 410,
		headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'no-store' },
		body: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`)
	};
}
