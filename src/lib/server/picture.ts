import { render } from 'svelte/server';
import Picture from '../chart/Picture.svelte';
import { annotated } from '../finding/finding';
import { cite } from '../publish/citation';
import type { Answered } from '../publish/json';
import { linksOf } from '../publish/links';

/** A view as a standalone SVG: title, subtitle, chart, source, status, citation; presentation attributes only. */
export function drawPicture({
	figure,
	asked,
	resolved,
	frame,
	found,
	caption,
	origin
}: Answered): string {
	const pinned = linksOf(figure, asked, resolved, origin).pinned as string;
	const citation = cite(frame.editions, pinned, frame.language);
	const { body } = render(Picture, {
		props: {
			frame,
			caption,
			citation,
			change: annotated(found),
			theme: asked.theme === 'dark' ? 'dark' : 'light'
		}
	});
	// Svelte marks its blocks with comments, which mean nothing in a file.
	return `<?xml version="1.0" encoding="UTF-8"?>\n${body.replace(/<!--[\s\S]*?-->/g, '').trim()}\n`;
}
