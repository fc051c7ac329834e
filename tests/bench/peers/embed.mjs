/** The page of a figure in a frame of others, as the client draws it: the chart with its words, and nothing beside it. */
export async function open(mount) {
	const name = new URLSearchParams(location.search).get('case');
	const { chart } = await (await fetch(`/${name}.json`)).json();
	const container = document.createElement('div');
	container.className = 'chart';
	document.body.append(container);
	await mount(container, chart);
	document.body.dataset.ready = 'yes';
}
