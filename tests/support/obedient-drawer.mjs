/** Stands in for the process that draws: it does as each job says. */
process.on('message', (/** @type {{ does: string, text?: string }} */ { does, text = '' }) => {
	if (does === 'end') process.exit(3);
	if (does === 'hang') return;
	const memory = does === 'swell' ? 1e12 : 1;
	if (does === 'fail') process.send?.({ error: text, memory });
	else process.send?.({ body: Buffer.from(`${text} by ${process.pid}`), memory });
});
process.on('disconnect', () => process.exit());
