import { withParticle } from '../format/particle';
import type { Sentences, ToldChange } from './sentences';

const print = (firstPrint: boolean) => (firstPrint ? ' (첫 발표치)' : '');
const subject = (name: string, noun: string) => withParticle(`${name} ${noun}`, '은/는');
const edition = ({ edition }: ToldChange) => (edition ? `${edition}에서 ` : '');
const verb = (fell: boolean) => (fell ? '줄었다' : '늘었다');

const span = ({ before, after }: ToldChange) => (before && after ? `, ${before} → ${after}` : '');

export const ko: Sentences = {
	change: (told) =>
		`${edition(told)}${told.year}년 ${subject(told.regionName, told.noun)} ` +
		`${verb(told.fell)}: ${told.signed}${span(told)}${print(told.firstPrint)}.`,
	changeHeadline: (told) =>
		`${edition(told)}${told.year}년 ${subject(told.regionName, told.noun)} ${told.size} ` +
		(told.after
			? `${told.fell ? '줄어' : '늘어'} ${withParticle(told.after, '이/가')} 됐다`
			: verb(told.fell)),
	largest: (told) =>
		`${edition(told)}${subject(told.regionName, told.noun)} 표시된 해 가운데 ${told.year}년에 가장 크게 ` +
		`${verb(told.fell)}: ${told.signed}${span(told)}${print(told.firstPrint)}.`,
	firstFall: ({ regionName, noun, edition, year, since, firstPrint }) =>
		`${edition} 기록은 ${since}년에 시작하며, ${subject(regionName, noun)} ${year}년에 처음 줄었다` +
		`${print(firstPrint)}.`,
	record: ({ regionName, noun, edition, year, since, value, firstPrint }) =>
		`${since}년에 시작하는 ${edition} 기록에서 ${subject(regionName, noun)} ${year}년에 ` +
		`${withParticle(value, '으로/로')} 가장 많았다${print(firstPrint)}.`,
	share: ({ regionName, noun, year, share, before, firstPrint }) =>
		`${year}년 ${withParticle(regionName, '은/는')} 세계 ${noun}의 ${withParticle(share, '을/를')} 차지했다` +
		`${before ? ` (${before.year}년 ${before.share})` : ''}${print(firstPrint)}`,
	revision: ({ regionName, noun, year, from, fromEdition, to, toEdition, percent }) =>
		`${year}년 ${subject(regionName, noun)} ${fromEdition}에서 ${from}, ` +
		`${toEdition}에서 ${withParticle(to, '이다/다')} (${percent})`
};
