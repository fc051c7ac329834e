import type { Component } from 'svelte';
import type { Plot } from '../chart/plot';
import type { Frame } from '../frame/frame';
import type { View } from '../view/view';
import BarReader from './BarReader.svelte';
import GridReader from './GridReader.svelte';
import MapReader from './MapReader.svelte';
import PointReader from './PointReader.svelte';
import YearReader from './YearReader.svelte';

/** Takes what becomes of the view that is asked; another address follows. */
export type ChangeView = (change: (asked: View) => Partial<View>) => void;

type ReaderComponent = Component<{
	frame: Frame;
	plot: Plot;
	label: string;
	onview?: ChangeView | undefined;
}>;

/** What reads a chart by pointer, finger and keys: loaded once the page stands. */
const readers: Record<Plot['kind'], unknown> = {
	line: YearReader,
	stack: YearReader,
	column: YearReader,
	slope: YearReader,
	bar: BarReader,
	grid: GridReader,
	map: MapReader,
	scatter: PointReader
};

/** What reads a plot. Each reads its own kind only, by which it is chosen. */
export const readerOf = ({ kind }: Plot) => readers[kind] as ReaderComponent;
