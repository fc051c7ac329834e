import type { Drawn, Reading, Stop } from './reading';
import { stopAt } from './stop-at';

const SVG = 'http://www.w3.org/2000/svg';

/** Lets a chart be read: by pointer, by finger, and by arrow keys with what is read told in a live region. */
export function readChart(picture: HTMLElement, plot: Drawn, readings: Reading[]) {
	const svg = picture.querySelector('svg');
	if (!svg || plot.stops.length === 0) return;
	const reader = add(picture, 'div', 'reader');
	reader.tabIndex = 0;
	reader.setAttribute('role', 'group');
	reader.ariaLabel = svg.querySelector('title')?.textContent ?? '';
	reader.setAttribute('aria-roledescription', svg.getAttribute('aria-roledescription') ?? '');
	const overlay = document.createElementNS(SVG, 'svg');
	overlay.setAttribute('viewBox', `0 0 ${plot.width} ${plot.height}`);
	overlay.ariaHidden = 'true';
	reader.append(overlay);
	const tip = add(reader, 'div', 'tip');
	tip.hidden = true;
	tip.ariaHidden = 'true';
	const live = add(reader, 'p', 'hidden');
	live.ariaLive = 'polite';

	let read: Stop | undefined;
	let isPinned = false;

	function show(stop: Stop | undefined, isSaid = false) {
		if (stop === read) return;
		read = stop;
		overlay.replaceChildren(...(stop ? marks(stop, plot) : []));
		tip.hidden = !stop;
		const reading = stop && readings[stop.told];
		live.textContent = reading && isSaid ? spoken(reading) : '';
		if (!stop || !reading) return;
		fill(tip, reading);
		place(tip, stop, plot);
	}

	function leave() {
		isPinned = false;
		show(undefined);
	}

	const under = ({ clientX, clientY }: MouseEvent) => {
		const box = reader.getBoundingClientRect();
		const scale = plot.width / box.width;
		const at = { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
		return stopAt(plot, at, () => codeAt(clientX, clientY));
	};

	reader.addEventListener('pointermove', (event) => {
		if (event.pointerType === 'mouse' && !isPinned) show(under(event));
	});
	reader.addEventListener('pointerleave', (event) => {
		if (event.pointerType === 'mouse' && !isPinned) show(undefined);
	});
	// A tap opens and closes; a click pins what the pointer reads, and frees it.
	reader.addEventListener('click', (event) => {
		const stop = under(event);
		isPinned = stop !== undefined && !(isPinned && stop === read);
		show(isPinned || (event as PointerEvent).pointerType === 'mouse' ? stop : undefined);
	});
	reader.addEventListener('focusout', leave);

	const step = (by: number) => () => {
		const at = read ? plot.stops.indexOf(read) : by > 0 ? -1 : plot.stops.length;
		show(plot.stops[Math.min(plot.stops.length - 1, Math.max(0, at + by))], true);
	};
	const keys: Record<string, () => void> = {
		ArrowRight: step(1),
		ArrowDown: step(1),
		ArrowLeft: step(-1),
		ArrowUp: step(-1),
		Home: () => show(plot.stops[0], true),
		End: () => show(plot.stops.at(-1), true),
		Enter: () => (isPinned = read !== undefined && !isPinned),
		Escape: leave
	};
	reader.addEventListener('keydown', (event) => {
		const act = keys[event.key];
		if (!act || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		act();
	});
}

function add(parent: HTMLElement, name: 'div' | 'p', className: string): HTMLElement {
	const element = document.createElement(name);
	element.className = className;
	parent.append(element);
	return element;
}

/** The region whose outline lies there, by the reference that draws it. */
function codeAt(x: number, y: number): string | null {
	const outlines = document.elementsFromPoint(x, y).filter((each) => each.localName === 'use');
	const codes = outlines.map((each) => /-([A-Z].*)$/.exec(each.getAttribute('href') ?? '')?.[1]);
	return codes.find(Boolean) ?? null;
}

function marks({ x, y, dots = [] }: Stop, { by, foot }: Drawn): SVGElement[] {
	const rule = by === 'x' ? [shape('path', { d: `M${x},0V${foot}` })] : [];
	const points = by === 'area' && y !== undefined ? [[x, y] as const] : dots;
	return [...rule, ...points.map(([cx, cy]) => shape('circle', { cx, cy, r: 4 }))];
}

function shape(name: 'path' | 'circle', attributes: Record<string, string | number>): SVGElement {
	const element = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	return element;
}

/** Words of others are only ever text here, never markup. */
function fill(tip: HTMLElement, { title, lines, beneath }: Reading) {
	const head = document.createElement('strong');
	head.textContent = title;
	const table = document.createElement('table');
	for (const [name, ...cells] of lines) {
		const row = table.insertRow();
		if (name) row.append(Object.assign(document.createElement('th'), { textContent: name }));
		for (const text of cells) row.insertCell().textContent = text ?? '';
	}
	const small = beneath.map((text) =>
		Object.assign(document.createElement('small'), { textContent: text })
	);
	tip.replaceChildren(head, table, ...small);
}

/** On the side that has room, and never below the chart, where it would be cut off. */
function place(tip: HTMLElement, { x, y = 0 }: Stop, { width, height }: Drawn) {
	const isTurned = x > width * 0.55;
	const percent = (part: number) => `${Math.max(0, part * 100).toFixed(1)}%`;
	tip.style.left = isTurned ? 'auto' : percent((x + 14) / width);
	tip.style.right = isTurned ? percent(1 - (x - 14) / width) : 'auto';
	const isLow = y > height / 2;
	tip.style.top = isLow ? 'auto' : percent(y / height);
	tip.style.bottom = isLow ? percent(1 - y / height) : 'auto';
}

const spoken = ({ title, lines, beneath }: Reading) =>
	`${title}: ${[...lines.map((line) => line.filter(Boolean).join(' ')), ...beneath].join('; ')}`;
