import { render } from 'svelte/server';
import { commonUnit, isMixed, withoutUnit } from '../chart/report';
import Picture from '../chart/Picture.svelte';
import { unitWords } from '../format/number';
import { cite } from '../publish/citation';
import type { Answered } from '../publish/json';
import { linksOf } from '../publish/links';
import { pictureFile, pictureOf } from '../publish/picture';
import { defaultOptions, type PictureOptions } from '../view/picture-options';

/** A view as a standalone SVG: title, subtitle, chart, source, status, citation; presentation attributes only. */
export function drawPicture(answered: Answered, options: PictureOptions = defaultOptions): string {
	const { figure, asked, resolved, origin, frame } = answered;
	const pinned = linksOf(figure, asked, resolved, origin).pinned as string;
	const props = pictureOf(answered, cite(frame.editions, pinned, frame.language), options);
	const draw = (unit: string) => pictureFile(render(Picture, { props: { ...props, unit } }).body);
	const svg = draw(unitWords(frame.unit, frame.language));
	if (options.preset !== 'ko-report') return svg;
	const common = commonUnit(svg);
	if (common) return withoutUnit(draw(common), common);
	// Of several units none stands above them all.
	return isMixed(svg) ? draw('') : svg;
}

/** Wide enough that its type can be read on a slide, where it is made smaller. */
const SLIDE_WIDTH = { value: 1200, unit: 'px' as const };

/** The drawing of a view with its remarks and nothing around it, as a standalone SVG. */
export function drawBarePicture(answered: Answered): string {
	const props = pictureOf(answered, '', { ...defaultOptions, width: SLIDE_WIDTH });
	return pictureFile(render(Picture, { props: { ...props, isBare: true } }).body);
}

/** How large a drawn picture is, in CSS pixels. */
export function sizeOf(svg: string): { width: number; height: number } {
	const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
	return { width: Number(width), height: Number(height) };
}
