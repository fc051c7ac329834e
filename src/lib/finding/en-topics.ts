import type { About } from './tell';

const articles = new Set(
	'USA GBR NLD ARE PHL CYM VGB BHS COD CAF DOM GMB MHL SLB EUU EU'.split(' ')
);

/** "the United States", "South Korea": a region's name as it stands inside a sentence. */
export const inSentence = (region: string, name: string) =>
	articles.has(region) ? `the ${name}` : name;

/** As headlines name them. */
const short: Record<string, string> = {
	USA: 'the US',
	GBR: 'the UK',
	EUU: 'the EU',
	ARE: 'the UAE'
};

/** "the US", "China": a region as a headline names it. */
export const shortName = ({ region, regionName }: Pick<About, 'region' | 'regionName'>) =>
	short[region] ?? inSentence(region, regionName);

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "medical and healthcare", "AI agents"; a list with commas of its own is set in quotation marks. */
function partName(name: string): string {
	if (name.includes(',')) return `“${name}”`;
	return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

const sizes: Record<string, string> = {
	disclosed: 'with a disclosed amount',
	undisclosed: 'with an undisclosed amount'
};

const sizeName = (id: string, name: string) => sizes[id] ?? `of ${partName(name)}`;

/** The noun without its split, where a part is named. */
export const plainNoun = ({ noun }: Pick<About, 'noun'>) => noun.replace(' by focus area', '');

/** "private AI investment in AI agents", "corporate AI investment through minority stakes". */
function split({ noun, part }: About): string {
	if (!part) return noun;
	if (part.dimension === 'focus') return `${plainNoun({ noun })} in ${partName(part.name)}`;
	if (part.dimension === 'activity') return `${noun} through ${partName(part.name)}`;
	if (part.dimension === 'size') return `${noun} ${sizeName(part.id, part.name)}`;
	return `${noun} of ${part.name}`;
}

function rated(what: string, per: About['per']): string {
	if (per === 'gdp') return `${what} relative to GDP`;
	return per ? `${what} per ${per}` : what;
}

/** "private AI investment per person": the measure without a place. */
export const measured = ({ noun, per }: About) => rated(noun, per);

/** "world private AI investment", "the number of newly funded AI companies in the United States". */
export function topic(about: About): string {
	const { region, regionName, noun, part, per, kind } = about;
	const what = rated(split(about), per);
	if (part?.dimension === 'model') return `the ${what}`;
	const place = region === 'WLD' ? 'the world' : inSentence(region, regionName);
	if (kind === 'things') return `the number of ${what} in ${place}`;
	if (/\bUS\b/.test(noun) && region === 'USA') return what;
	const named = /^(consumer price|exchange rate)/.test(noun) ? `the ${what}` : what;
	if (region !== 'WLD') return `${named} in ${place}`;
	return named.startsWith('the ') ? named.replace(/^the /, "the world's ") : `world ${what}`;
}

/** "the United States", "mergers and acquisitions", "events of over $1 billion". */
export function actor({ region, regionName, noun, part }: About): string {
	if (!part) return region === 'WLD' ? noun : inSentence(region, regionName);
	if (part.dimension === 'model') return part.name;
	if (part.dimension === 'size') return `events ${sizeName(part.id, part.name)}`;
	return partName(part.name);
}
