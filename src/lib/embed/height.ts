/** What `static/embed.js` sends when it has come after the embed. */
const ASK = 'atlas:ask';

/**
 * Tells the page around how high the content is: at once, when that changes, and when it asks. The height of the
 * content depends on its width alone (nothing in an embed is measured by the frame's height, and the room of a scroll
 * bar is always kept), so no answer of that page can change it.
 */
export function tellHeight(content: HTMLElement) {
	if (window.parent === window) return;
	let told = 0;
	const tell = () => {
		told = Math.ceil(content.getBoundingClientRect().height);
		// Whoever frames it may know its height: the address of that page is not known here.
		window.parent.postMessage({ atlasHeight: told }, '*');
	};
	// Browsers do not observe sizes in a frame that is out of sight, which must have its height before it is seen.
	tell();
	new ResizeObserver(() => {
		if (Math.ceil(content.getBoundingClientRect().height) !== told) tell();
	}).observe(content);
	window.addEventListener('message', ({ source, data }) => {
		if (source === window.parent && data === ASK) tell();
	});
}
