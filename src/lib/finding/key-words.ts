import { withParticle } from '../format/particle';
import type { Language } from '../language';
import { shortName } from './en-topics';
import type { About } from './tell';

/** The few words beside a key number. */
interface KeyWords {
	/** "23.0× China". */
	times(ratio: string, other: About): string;
	/** "49.6% of world private AI investment". */
	share(share: string, whole: string): string;
	/** "12th of the 15 listed". */
	rank(rank: number, of: number, isListed: boolean): string;
	/** "Largest revision: 2021". */
	revision(year: number): string;
	/** "$93.5B in the 2022 edition, $145.4B in the 2026 edition". */
	restated(from: string, fromEdition: string, to: string, toEdition: string): string;
}

function numeral(rank: number): string {
	const isTeen = [11, 12, 13].includes(rank % 100);
	return rank + (isTeen ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[rank % 10] ?? 'th'));
}

export const keyWords: Record<Language, KeyWords> = {
	en: {
		times: (ratio, other) => `${ratio}× ${shortName(other)}`,
		share: (share, whole) => `${share} of ${whole}`,
		rank: (rank, of, isListed) => `${numeral(rank)} of the ${of} ${isListed ? 'listed' : 'shown'}`,
		revision: (year) => `Largest revision: ${year}`,
		restated: (from, fromEdition, to, toEdition) =>
			`${from} in the ${fromEdition}, ${to} in the ${toEdition}`
	},
	ko: {
		times: (ratio, { regionName }) =>
			`${regionName}의 ${ratio.endsWith('만') ? `${ratio} 배` : `${ratio}배`}`,
		share: (share, whole) => `${whole}의 ${share}`,
		rank: (rank, of, isListed) => `${isListed ? '실린' : '표시된'} ${of}개국 중 ${rank}위`,
		revision: (year) => `가장 큰 수정: ${year}년`,
		restated: (from, fromEdition, to, toEdition) =>
			`${fromEdition} ${withParticle(from, '이/가')} ${toEdition} ${withParticle(to, '으로/로')}`
	}
};
