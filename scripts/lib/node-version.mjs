/** Imported first, for its effect: the modules after it rely on what these versions have. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
	console.error(
		`AI Investment Atlas needs Node 20.19, 22.12 or newer; this is Node ${process.versions.node}. ` +
			'A current one is at https://nodejs.org.'
	);
	process.exit(1);
}
