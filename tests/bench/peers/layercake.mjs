import { flushSync, mount as mountComponent } from 'svelte';
import Lines from './layercake/Lines.svelte';
import Page from './layercake/Page.svelte';

/** Draws on the server, as Svelte renders any component there. */
export async function server(chart) {
	const { render } = await import('svelte/server');
	return () => render(Lines, { props: { chart } }).body;
}

export function mount(target, first) {
	const page = mountComponent(Page, { target, props: { first } });
	return (changed) => {
		page.show(changed);
		flushSync();
	};
}
