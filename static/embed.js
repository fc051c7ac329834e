// Heights for embedded figures, and <atlas-figure src title>: docs/embeds.md.
(() => {
	const key = Symbol.for('atlas-embed');
	const atlas = (window[key] ??= start());
	atlas.origins.add(new URL(document.currentScript.src).origin);
	atlas.meet();

	function start() {
		const origins = new Set();
		const made = [];
		const isOurs = (src) => {
			try {
				const { origin, pathname } = new URL(src);
				return origins.has(origin) && pathname.startsWith('/embed/');
			} catch {}
		};
		const frames = () => [...document.querySelectorAll('iframe'), ...made];
		addEventListener('message', ({ source, origin, data }) => {
			const height = data?.atlasHeight;
			const frame = frames().find((each) => each.contentWindow === source);
			if (!Number.isFinite(height) || !frame || !isOurs(frame.src) || !origins.has(origin)) return;
			// Or a scroll bar of this page could come and go for ever.
			const step = Math.abs(frame.clientWidth - frame.atlas);
			if (step && step < 20 && height < frame.clientHeight) return;
			frame.atlas = frame.clientWidth;
			frame.style.height = Math.min(5000, Math.max(50, height)) + 'px';
		});
		class Figure extends HTMLElement {
			static observedAttributes = ['src'];
			attributeChangedCallback() {
				const src = this.getAttribute('src');
				if (!isOurs(src)) return;
				let { frame } = this;
				if (!frame) {
					made.push((this.frame = frame = document.createElement('iframe')));
					frame.title = this.title;
					frame.style = 'display:block;width:100%;aspect-ratio:4/3;border:0';
					this.attachShadow({ mode: 'open' }).append(frame);
				}
				if (frame.getAttribute('src') !== src) frame.src = src;
			}
		}
		const name = 'atlas-figure';
		customElements.get(name) ?? customElements.define(name, Figure);
		const meet = () => {
			for (const each of document.querySelectorAll(name)) each.attributeChangedCallback?.();
			for (const { src, contentWindow } of frames())
				if (isOurs(src)) contentWindow?.postMessage('atlas:ask', '*');
		};
		return { origins, meet };
	}
})();
