import { flushSync, mount, unmount } from 'svelte';
import Picture from '../../chart/Picture.svelte';
import { frameToCsv } from '../../publish/csv';
import type { FileAnswer } from '../../publish/own-file';
import { pictureFile, pictureOf } from '../../publish/picture';
import { keepFile } from '../keep-file';

/** The rows of a view as the atlas's CSV files have them. */
export const csvOf = ({ frame }: Pick<FileAnswer, 'frame'>) => frameToCsv(frame);

/** A view as the SVG that the server would draw of it. */
export function svgOf(answer: Parameters<typeof pictureOf>[0], citation: string): string {
	const target = document.createElement('div');
	const picture = mount(Picture, { target, props: pictureOf(answer, citation) });
	flushSync();
	const svg = new XMLSerializer().serializeToString(target.querySelector('svg') as SVGElement);
	void unmount(picture);
	return pictureFile(svg);
}

/** Keeps a text as a file of the reader's. */
export const keep = (text: string, name: string, type: string) =>
	keepFile(new Blob([text], { type: `${type};charset=utf-8` }), name);
