/**
 * The header `content-disposition` of a file, whatever its name: an ASCII name for old programs, and by RFC 5987
 * the name itself, in which quotes, line breaks and Hangul are escaped, so that it stays one header.
 */
export function contentDisposition(name: string, kind: 'inline' | 'attachment'): string {
	const known = name.replace(/\p{C}/gu, '');
	const ascii = known.replace(/[^A-Za-z0-9._ -]+/g, '_');
	const plain = `${kind}; filename="${ascii}"`;
	if (ascii === known) return plain;
	const escaped = encodeURIComponent(known).replace(
		/['()*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `${plain}; filename*=UTF-8''${escaped}`;
}
