import { render } from 'svelte/server';
import Gone from '../chart/Gone.svelte';
import type { Language } from '../language';
import { errorMessages } from '../ui/error-messages';
import type { FileFormat } from '../publish/formats';
import { pictureFile } from '../publish/picture';
import { PictureUnavailable } from './drawing-pool';
import type { Drawings } from './drawings';
import { problemAnswer, type FileAnswer } from './file-answer';

const headers = { 'cache-control': 'no-store' };

/**
 * What was withdrawn, in the form in which whoever asked can show it: on a page of others nobody would see a
 * problem told in JSON. Never kept, since it may come back at the same address.
 */
export async function goneAnswer(
	drawings: Drawings,
	{ format, query }: { format: FileFormat; query: URLSearchParams },
	message: string
): Promise<FileAnswer> {
	if (format !== 'svg' && format !== 'png') return problemAnswer(410, message, []);
	const svg = goneSvg(message, query);
	if (format === 'svg') {
		const type = 'image/svg+xml; charset=utf-8';
		const body = new TextEncoder().encode(svg);
		return { status: 410, headers: { ...headers, 'content-type': type }, body };
	}
	const texts: [string, string][] = [['Title', message]];
	try {
		const wish = { format, width: WIDTH, dpi: 96, isOpaque: true, texts } as const;
		const body = await drawings.draw({ ...wish, svg, unknown: '' });
		return { status: 410, headers: { ...headers, 'content-type': 'image/png' }, body };
	} catch (error) {
		if (error instanceof PictureUnavailable) return problemAnswer(410, message, []);
		throw error;
	}
}

/** As wide as any picture of a figure. */
const WIDTH = 960;

function goneSvg(message: string, query: URLSearchParams): string {
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
	return pictureFile(body);
}
