import type { About } from './tell';

const rates = { person: '1인당 ', 'million people': '인구 100만 명당 ', gdp: 'GDP 대비 ' };

const rated = ({ noun, per }: Pick<About, 'noun' | 'per'>) => (per ? rates[per] : '') + noun;

const plainNoun = ({ noun }: About) => noun.replace('분야별 ', '');

/** "AI 민간투자", "세계 AI 기업 투자": in what someone ranks. */
export const field = (about: About) =>
	about.part ? topic({ ...about, noun: plainNoun(about), part: null }) : rated(about);

/** "세계 AI 기업 투자 중 ": what the parts are of. */
export const placeOf = (about: About) => `${field(about)} 중 `;

/** "미국", "인수합병", "AI 에이전트 분야", "10억 달러 초과 건". */
export function actor({ region, regionName, noun, part }: About): string {
	if (!part) return region === 'WLD' ? noun : regionName;
	if (part.dimension === 'focus') return `${part.name} 분야`;
	return part.dimension === 'size' ? `${part.name} 건` : part.name;
}

/** "세계 AI 민간투자", "AI 에이전트 분야의 세계 AI 민간투자", "세계 AI 기업 투자 중 인수합병". */
export function topic(about: About): string {
	const { regionName, part, noun } = about;
	if (part?.dimension === 'model') return `${part.name} ${noun}`;
	const plain = rated({ ...about, noun: plainNoun(about) });
	const whole = noun.includes(regionName) ? plain : `${regionName} ${plain}`;
	if (part?.dimension === 'focus') return `${actor(about)}의 ${whole}`;
	return part ? `${whole} 중 ${actor(about)}` : whole;
}
