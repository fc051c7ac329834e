// Heights for embedded figures, and <atlas-figure src="…/embed/…" title="…">. A plain script, loaded once or often.
(() => {
	const key = Symbol.for('atlas-embed');
	const own = new URL(document.currentScript.src).origin;
	const atlas = (window[key] ??= start());
	atlas.origins.add(own);
	atlas.meet();

	function start() {
		const origins = new Set();
		const made = new Set();
		const isOurs = (src) => {
			try {
				const { origin, pathname } = new URL(src, document.baseURI);
				return origins.has(origin) && pathname.startsWith('/embed/');
			} catch {}
		};
		const frames = () =>
			[...document.querySelectorAll('iframe'), ...made].filter(({ src }) => isOurs(src));
		addEventListener('message', ({ source, origin, data }) => {
			const { type, height } = data ?? {};
			if (type !== 'atlas:height' || !Number.isFinite(height) || !origins.has(origin)) return;
			const frame = frames().find(({ contentWindow }) => contentWindow === source);
			if (frame) frame.style.height = Math.min(5000, Math.max(50, height)) + 'px';
		});
		class Figure extends HTMLElement {
			static observedAttributes = ['src'];
			attributeChangedCallback() {
				// Another address leaves what stands inside the element: a link, a picture.
				const src = this.getAttribute('src');
				if (!isOurs(src)) return;
				const frame = (this.frame ??= document.createElement('iframe'));
				if (frame.getAttribute('src') === src) return;
				frame.src = src;
				if (made.has(frame)) return;
				made.add(frame);
				frame.title = this.title;
				frame.style = 'display:block;width:100%;aspect-ratio:4/3;border:0';
				this.attachShadow({ mode: 'open' }).append(frame);
			}
		}
		const name = 'atlas-figure';
		customElements.get(name) ?? customElements.define(name, Figure);
		const meet = () => {
			for (const figure of document.querySelectorAll(name)) figure.attributeChangedCallback?.();
			for (const { contentWindow } of frames()) contentWindow?.postMessage('atlas:ask', '*');
		};
		return { origins, meet };
	}
})();
