const signs: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text as it stands in HTML, SVG or XML, between tags or in an attribute. */
export const escapeMarkup = (text: string) =>
	text.replace(/[&<>"']/g, (sign) => signs[sign] as string);
