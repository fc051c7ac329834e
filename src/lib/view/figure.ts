import type { Localized } from '../language';
import type { SavedVersion } from './saved';
import { cellDimensions, type View } from './view';

/** A sentence that a source states and the data at hand can not prove: quoted, never computed. */
export interface Claim {
	text: Localized;
	source: Localized;
	published: string;
	/** Why the data can not prove it, and what they do say. */
	note: Localized;
}

/** A named view with a name and a caption. */
export interface Figure {
	slug: string;
	name: Localized;
	caption: Localized;
	view: View;
	claims: Claim[];
	/** The page sets the same years of the other editions beside it. */
	besideEditions: boolean;
	/** What an analyst saved; null of a curated figure. */
	saved: SavedVersion | null;
}

/** Whether a view is of a figure's own measure, regions and parts. */
export const isFigures = (own: View, view: View) =>
	view.measure === own.measure &&
	cellDimensions.every((dimension) => view[dimension].join() === own[dimension].join());

/** A figure's claims speak of its own measure and region, and of no other. */
export const claimsFor = (figure: Figure, view: View): Figure['claims'] =>
	isFigures(figure.view, view) ? figure.claims : [];

/** The view from which every figure's own view is written by difference. */
export const plainView: View = {
	dataset: 'ai-index',
	measure: 'private_investment',
	x: null,
	by: 'region',
	region: ['WLD'],
	focus: ['all'],
	activity: ['all'],
	size: ['all'],
	model: ['all'],
	time: { from: 'earliest', to: 'latest' },
	edition: ['latest'],
	compare: null,
	context: [],
	show: 'level',
	of: null,
	per: 'none',
	base: null,
	currency: 'USD',
	rate: 'average',
	prices: 'stored',
	chart: 'line',
	scale: 'linear',
	highlight: [],
	events: 'off',
	patterns: 'off',
	lang: 'en',
	theme: 'auto'
};
