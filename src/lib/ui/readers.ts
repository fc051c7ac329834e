/** What reads a chart by pointer and keyboard: loaded once the page stands. */
export { default as GridReader } from './GridReader.svelte';
export { default as MapReader } from './MapReader.svelte';
export { default as PointReader } from './PointReader.svelte';
export { default as Reader } from './Reader.svelte';
export { isYearPlot } from './reading';
