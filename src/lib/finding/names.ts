import type { Language } from '../language';

/** Names of what no table names: a stated total, a part and the rest of it, Europe as a place. */
export const names = {
	total: { en: 'Total', ko: '합계' },
	generative: { en: 'Generative AI', ko: '생성형 AI' },
	rest: { en: 'The rest', ko: '나머지' },
	geographicEurope: { en: 'Geographic Europe', ko: '지리적 유럽' }
} as const satisfies Record<string, Record<Language, string>>;
