/** Says on standard error which characters the font of pictures lacks; nothing where it has all. */
export function tellMissing(characters: string): void {
	if (!characters) return;
	console.error(`Not in the font, drawn as boxes: ${[...characters].join(' ')}`);
}
