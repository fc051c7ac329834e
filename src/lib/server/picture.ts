import { render } from 'svelte/server';
import Picture from '../chart/Picture.svelte';
import { cite } from '../publish/citation';
import type { Answered } from '../publish/json';
import { linksOf } from '../publish/links';
import { pictureFile, pictureOf } from '../publish/picture';

/** A view as a standalone SVG: title, subtitle, chart, source, status, citation; presentation attributes only. */
export function drawPicture(answered: Answered): string {
	const { figure, asked, resolved, origin, frame } = answered;
	const pinned = linksOf(figure, asked, resolved, origin).pinned as string;
	const citation = cite(frame.editions, pinned, frame.language);
	return pictureFile(render(Picture, { props: pictureOf(answered, citation) }).body);
}
