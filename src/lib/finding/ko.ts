import { withParticle } from '../format/particle';
import { joined } from '../format/years';
import { actor, field, placeOf, topic } from './ko-topics';
import type { Sentences, ToldChange, ToldLead, ToldShare } from './sentences';
import type { About } from './tell';

const subject = (about: About) => withParticle(topic(about), '은/는');
const edition = (edition: string | null) => (edition ? `${edition}에서 ` : '');

/** Prices and rates go up and down; amounts and numbers grow and shrink. */
const isPrice = ({ noun }: About) => /지수|환율/.test(noun);
const verb = (about: About, fell: boolean) =>
	isPrice(about) ? (fell ? '내렸다' : '올랐다') : fell ? '줄었다' : '늘었다';
const into = (about: About, fell: boolean) =>
	isPrice(about) ? (fell ? '내려' : '올라') : fell ? '줄어' : '늘어';
const most = (about: About, highest: boolean) =>
	isPrice(about) ? (highest ? '높았다' : '낮았다') : highest ? '많았다' : '적었다';

const span = ({ before, after }: ToldChange) => (before && after ? `, ${before} → ${after}` : '');

const part = ({ about, of }: ToldShare) => (of === 'whole' ? actor(about) : about.noun);
const where = ({ about, of }: ToldShare) => (of === 'measures' ? `${about.regionName}에서 ` : '');

const among = (of: number, kind: 'all' | 'listed' | 'shown', { part }: About) => {
	const unit = part ? '개' : '곳';
	return `${{ all: '전체', listed: '여기 실린', shown: '표시된' }[kind]} ${of}${unit} 가운데`;
};

function leadShare({ about, share, before, direction }: NonNullable<ToldLead['share']>): string {
	const name = `${actor(about)} 비중은`;
	if (!before) return `${name} ${withParticle(share, '이다/다')}`;
	if (direction === 0)
		return `${name} ${withParticle(share, '이다/다')} (${before.year}년 ${before.share})`;
	const grew = direction > 0 ? '커졌다' : '작아졌다';
	return `${name} ${before.share}에서 ${withParticle(share, '으로/로')} ${grew}`;
}

/** "11.7배", "10만 배". */
const times = (ratio: string) => (ratio.endsWith('만') ? `${ratio} 배` : `${ratio}배`);

export const ko: Sentences = {
	topic,
	actor,
	change: (told) =>
		`${edition(told.edition)}${told.year}년 ${subject(told.about)} ` +
		`${verb(told.about, told.fell)}: ${told.signed}${span(told)}${told.aside}`,
	changeHeadline: (told) =>
		`${edition(told.edition)}${told.year}년 ${subject(told.about)} ${told.size} ` +
		(told.after
			? `${into(told.about, told.fell)} ${withParticle(told.after, '이/가')} 됐다`
			: verb(told.about, told.fell)),
	largest: (told) =>
		`${edition(told.edition)}${subject(told.about)} 표시된 해 가운데 ${told.year}년에 가장 크게 ` +
		`${verb(told.about, told.fell)}: ${told.signed}${span(told)}${told.aside}`,
	first: ({ about, edition, year, since, fell, last, aside }) =>
		last === null
			? `${edition} 기록은 ${since}년에 시작하며, ${subject(about)} ${year}년에 처음 ` +
				`${verb(about, fell)}${aside}`
			: `${edition} 기록에서 ${subject(about)} ${last}년 이후 처음으로 ${year}년에 ` +
				`${verb(about, fell)}${aside}`,
	record: ({ about, edition, year, since, value, highest, aside }) =>
		`${since}년에 시작하는 ${edition} 기록에서 ${subject(about)} ${year}년에 ` +
		`${withParticle(value, '으로/로')} 가장 ${most(about, highest)}${aside}`,
	extremeSince: ({ about, edition, year, value, highest, last, aside }) =>
		`${edition} 기록에서 ${year}년 ${subject(about)} ${withParticle(value, '으로/로')} ` +
		`${last.year}년(${last.value}) 이후 가장 ${most(about, highest)}${aside}`,
	streak: ({ about, edition, since, from, to, fell, aside }) =>
		`${since}년에 시작하는 ${edition} 기록에서 ${withParticle(topic(about), '이/가')} 연속해 ` +
		`${isPrice(about) ? (fell ? '내린' : '오른') : fell ? '줄어든' : '늘어난'} 가장 긴 기간은 ` +
		`${from}년부터 ${to}년까지 ${to - from + 1}년이다${aside}`,
	falls({ about, since, falls, aside }) {
		const years = falls.map(({ year }) => `${year}년`);
		const list = years.length === 2 ? years.join('과 ') : years.join(', ');
		const sizes = falls.map(({ signed }) => signed).join(', ');
		return `${since}년 이후 ${withParticle(topic(about), '이/가')} 줄어든 해는 ${list}뿐이다 (${sizes})${aside}`;
	},
	lead({ about, year, after, change, share, aside }) {
		const what = `${year}년 ${subject(about)} ${withParticle(after, '으로/로')} 전년보다`;
		const first = change
			? `${what} ${change.size} ${verb(about, change.fell)}`
			: `${year}년 ${subject(about)} ${withParticle(after, '이다/다')}`;
		return first + (share ? `. ${leadShare(share)}` : '') + aside;
	},
	nFold: ({ about, year, since, ratio, before, after, aside }) =>
		`${year}년 ${subject(about)} ${since}년의 ${times(ratio)}였다` +
		(before ? `: ${before} → ${after}${aside}` : ''),
	cagr: ({ about, fell, percent, since, year, before, after, aside }) =>
		`${subject(about)} ${since}년부터 ${year}년까지 연평균 ${percent} ${verb(about, fell)}` +
		(before ? ` (복리, ${before} → ${after})${aside}` : ''),
	share: (told) =>
		`${edition(told.edition)}${told.period}년 ${where(told)}${withParticle(part(told), '은/는')} ` +
		`${told.whole}의 ${withParticle(told.share, '을/를')} 차지했다` +
		`${told.before ? ` (${told.before.year}년 ${told.before.share})` : ''}${told.aside}`,
	changeOfShare: (told) =>
		`${edition(told.edition)}${told.period}년 ${where(told)}${told.whole}에서 ` +
		`${withParticle(part(told), '이/가')} 차지하는 비중은 ${told.points}%포인트 ` +
		`${told.fell ? '낮아져' : '높아져'} ${withParticle(told.share, '이/가')} 됐다${told.aside}`,
	rank: ({ about, rank, of, among: kind, period, value, aside }) =>
		`${period}년 ${withParticle(actor(about), '은/는')} ${field(about)}에서 ` +
		`${among(of, kind, about)} ${rank}위였다: ${value}${aside}`,
	changeOfRank: ({ about, rank, before, of, among: kind, period, aside }) =>
		`${period}년 ${withParticle(actor(about), '은/는')} ${field(about)}에서 ` +
		`${among(of, kind, about)} ${before}위에서 ${rank}위로 ${rank < before ? '올라섰다' : '내려갔다'}${aside}`,
	ratio({ first, second, ratio, period, aside }) {
		const told = first.part
			? `${placeOf(first)}${withParticle(actor(first), '은/는')} ${actor(second)}의`
			: `${actor(first)}의 ${withParticle(field(first), '은/는')} ${actor(second)}의`;
		return `${period}년 ${told} ${times(ratio)}였다${aside}`;
	},
	concentration: ({ names, share, whole, period, aside }) =>
		`${period}년 ${withParticle(joined(names.map(actor), 'ko'), '이/가')} ` +
		`${whole}의 ${withParticle(share, '을/를')} 차지했다${aside}`,
	hhi: (value, isBound) => `; HHI ${value}${isBound ? ' 이상' : ''}`,
	highest: ({ name, value, isCost, aside }) =>
		isCost
			? `표시된 모델 가운데 학습 비용이 가장 큰 것은 ${actor(name)}: ${value}${aside}`
			: `표시된 모델 가운데 값이 가장 큰 것은 ${actor(name)}: ${value}${aside}`,
	basis(prices, edition) {
		const basis = prices.replace('nominal', '명목').replace(/constant (\d+)/, '$1년 불변');
		return `${prices === 'n/a' ? '' : `${basis} 달러, `}${edition}`;
	},
	revision: ({ about, year, from, fromEdition, to, toEdition, percent }) =>
		`${year}년 ${subject(about)} ${fromEdition}에서 ${from}, ` +
		`${toEdition}에서 ${withParticle(to, '이다/다')} (${percent})`
};
