/** What of a figure's page does nothing without a script: loaded once the page stands. */
export { default as Announced } from './Announced.svelte';
export { default as Shortcuts } from './Shortcuts.svelte';
export { default as Timeline } from './Timeline.svelte';
