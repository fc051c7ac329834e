/** The parts of a JSON answer that a statement is read from. */
export interface Answer {
	rows: {
		region: string;
		activity: string | null;
		year: number;
		value: number | null;
		note: string | null;
	}[];
	findings: { rule: string; text: string; values: Record<string, number> }[];
	editions: { slug: string; role: string }[];
}

export interface Asked {
	id: string;
	/** In the words of this project. */
	says: string;
	/** Figure and query. */
	address: string;
	read(answer: Answer): number;
	expected: number;
	tolerance: number;
	comparison?: 'greater';
}

export interface Left {
	id: string;
	/** Why no single edition can answer it. */
	why: string;
}

export type Claim = Asked | Left;

const values = ({ rows }: Answer) => rows.map(({ value }) => value as number);
const only = (answer: Answer) => {
	const all = values(answer);
	if (all.length !== 1) throw new Error(`one row expected, not ${all.length}`);
	return all[0] as number;
};
const billions = (answer: Answer) => only(answer) / 1e9;
const ratio = (answer: Answer) => {
	const [first, second] = values(answer) as [number, number];
	return first / second;
};
const last = (answer: Answer) => values(answer).at(-1) as number;

const from = (edition: string, query: string) =>
	`private-investment?edition=ai-index-${edition}&${query}`;

/** Statements of the reports, by the ids of the reference folder. */
export const claims: Claim[] = [
	{
		id: '2022-01',
		says: 'the world in 2021',
		address: from('2022', 'time=2021'),
		read: billions,
		expected: 93.5,
		tolerance: 0.05
	},
	{
		id: '2022-03',
		says: 'world corporate investment in 2021',
		address: from('2022', 'measure=corporate_investment&region=WLD&time=2021'),
		read: billions,
		expected: 176.47,
		tolerance: 0.01
	},
	{
		id: '2022-04',
		says: 'world corporate investment in 2020',
		address: from('2022', 'measure=corporate_investment&region=WLD&time=2020'),
		read: billions,
		expected: 119.54,
		tolerance: 0.01
	},
	{
		id: '2022-06',
		says: 'the United States in 2021',
		address: from('2022', 'region=USA&time=2021'),
		read: billions,
		expected: 52.88,
		tolerance: 0.006
	},
	{
		id: '2022-07',
		says: 'the United States over China in 2021',
		address: from('2022', 'region=USA~CHN&time=2021'),
		read: ratio,
		expected: 3.1,
		tolerance: 0.06
	},
	{
		id: '2022-09',
		says: 'the United States from 2013 to 2021',
		address: from('2022', 'measure=private_investment_cumulative&region=USA'),
		read: billions,
		expected: 149.0,
		tolerance: 0.05
	},
	{
		id: '2022-10',
		says: 'newly funded companies in 2021',
		address: from('2022', 'measure=newly_funded_companies&region=WLD&time=2021'),
		read: only,
		expected: 746,
		tolerance: 0
	},
	{
		id: '2022-11',
		says: 'the change of the average event in 2021',
		address: from(
			'2022',
			'measure=average_private_investment_event&region=WLD&time=2021&show=growth'
		),
		read: only,
		expected: 81.1,
		tolerance: 0.1
	},
	{
		id: '2023-01',
		says: 'the change of the world in 2022',
		address: from('2023', 'time=2022&show=growth'),
		read: only,
		expected: -26.7,
		tolerance: 0.06
	},
	{
		id: '2023-02',
		says: 'won per dollar in the founding article',
		address: from('2023', 'time=2021&currency=KRW&rate=1315'),
		read: (answer) => only(answer) / 125_360_000_000,
		expected: 1315,
		tolerance: 1
	},
	{ id: '2023-03', why: 'no figure for 2013 of the 2023 edition was found' },
	{
		id: '2023-04',
		says: 'the change of corporate investment in 2022, "about a third"',
		address: from('2023', 'measure=corporate_investment&region=WLD&time=2022&show=growth'),
		read: only,
		expected: -33,
		tolerance: 3
	},
	{ id: '2023-05', why: 'no figure for the United States in 2021 of the 2023 edition was found' },
	{ id: '2023-06', why: 'no figure for China in 2021 of the 2023 edition was found' },
	{
		id: '2023-08',
		says: 'the United States over the United Kingdom in 2022',
		address: from('2023', 'region=USA~GBR&time=2022'),
		read: ratio,
		expected: 11,
		tolerance: 0.5
	},
	{
		id: '2023-10',
		says: 'newly funded companies of the United States over China in 2022',
		address: from('2023', 'measure=newly_funded_companies&region=USA~CHN&time=2022'),
		read: ratio,
		expected: 3.4,
		tolerance: 0.05
	},
	{ id: '2023-12', why: 'no total of events for 2021 of the 2023 edition was found' },
	{
		id: '2024-02',
		says: 'the change of mergers and acquisitions in 2023',
		address: from(
			'2024',
			'measure=corporate_investment&by=activity&activity=merger-acquisition&time=2023&show=growth'
		),
		read: only,
		expected: -31.2,
		tolerance: 0.06
	},
	{
		id: '2024-03',
		says: 'the change of corporate investment in 2023, "about −20%"',
		address: from('2024', 'measure=corporate_investment&region=WLD&time=2023&show=growth'),
		read: only,
		expected: -20,
		tolerance: 1
	},
	{
		id: '2024-04',
		says: 'the United States over China in 2023',
		address: from('2024', 'region=USA~CHN&time=2023'),
		read: ratio,
		expected: 8.7,
		tolerance: 0.06
	},
	{ id: '2024-06', why: 'no figures for 2022 by region of the 2024 edition were found' },
	{
		id: '2024-07',
		says: 'generative AI is more than a quarter of private investment in 2023',
		address: 'generative-ai-share?edition=ai-index-2024&time=2023',
		read: only,
		expected: 25,
		tolerance: 0,
		comparison: 'greater'
	},
	{
		id: '2024-08',
		why: 'no figure for newly funded companies in 2022 of the 2024 edition was found'
	},
	{
		id: '2024-09',
		says: 'the average event in 2023',
		address: from('2024', 'measure=average_private_investment_event&region=WLD&time=2023'),
		read: (answer) => only(answer) / 1e6,
		expected: 32.4,
		tolerance: 0.05
	},
	{
		id: '2024-10',
		says: 'newly funded companies from 2013 to 2023, the United States over China',
		address: from('2024', 'measure=newly_funded_companies_cumulative&region=USA~CHN'),
		read: ratio,
		expected: 3.8,
		tolerance: 0.05
	},
	{
		id: '2024-11',
		says: 'newly funded companies of the United States from 2013 to 2023',
		address: from('2024', 'measure=newly_funded_companies_cumulative&region=USA'),
		read: only,
		expected: 5509,
		tolerance: 0
	},
	{
		id: '2025-02',
		why: 'joins two editions: 252.3 billion of the 2025 edition over the total of 2023 in the 2026 edition'
	},
	{
		id: '2025-03',
		says: 'the change of mergers and acquisitions in 2024 (both operands in the 2026 edition)',
		address: from(
			'2026',
			'measure=corporate_investment&by=activity&activity=merger-acquisition&time=2024&show=growth'
		),
		read: only,
		expected: 12.1,
		tolerance: 0.06
	},
	{
		id: '2025-04',
		says: 'the United States over China in 2024',
		address: from('2025', 'region=USA~CHN&time=2024'),
		read: ratio,
		expected: 11.7,
		tolerance: 0.06
	},
	{
		id: '2025-06',
		says: 'the change of the United States in 2024',
		address: from('2025', 'region=USA&time=2024&show=growth'),
		read: only,
		expected: 50.7,
		tolerance: 0.06
	},
	{
		id: '2025-08',
		says: 'the change of China in 2024',
		address: from('2025', 'region=CHN&time=2024&show=growth'),
		read: only,
		expected: -1.9,
		tolerance: 0.06
	},
	{
		id: '2025-10',
		why: 'joins two editions: 33.9 billion of the 2025 edition over 2023 in the 2026 edition'
	},
	{
		id: '2025-11',
		why: 'joins two editions: 33.9 billion of the 2025 edition over 2022 in the 2026 edition'
	},
	{
		id: '2025-12',
		says: 'generative AI is more than a fifth of private investment in 2024',
		address: 'generative-ai-share?edition=ai-index-2025&time=2024',
		read: only,
		expected: 20,
		tolerance: 0,
		comparison: 'greater'
	},
	{
		id: '2025-13',
		says: 'the change of newly funded companies in 2024',
		address: from('2025', 'measure=newly_funded_companies&region=WLD&time=2024&show=growth'),
		read: only,
		expected: 8.4,
		tolerance: 0.06
	},
	{
		id: '2025-14',
		why: 'the reference marks it as disagreeing with the republished region file; see the test of its own'
	},
	{
		id: '2025-15',
		says: 'the United States from 2013 to 2024',
		address: from('2025', 'measure=private_investment_cumulative&region=USA'),
		read: billions,
		expected: 470.9,
		tolerance: 0.05
	},
	{
		id: '2025-16',
		why: 'joins two editions: 252.3 billion of the 2025 edition over the total of 2014 in the 2026 edition'
	},
	{ id: '2025-17', why: 'the number of disclosed events of the 2025 edition was not found' },
	{
		id: '2026-02',
		says: 'world corporate investment in 2025',
		address: from('2026', 'measure=corporate_investment&region=WLD&time=2025'),
		read: billions,
		expected: 581.69,
		tolerance: 0.01
	},
	{
		id: '2026-03',
		says: 'private investment as a share of corporate investment in 2025',
		address: 'corporate-investment?activity=private-investment&show=share&time=2025',
		read: only,
		expected: 60,
		tolerance: 1
	},
	{ id: '2026-04', why: 'the prose divides rounded numbers; see the test of its own' },
	{
		id: '2026-06',
		says: 'generative AI grew by more than 200% in 2025',
		address: from(
			'2026',
			'measure=generative_ai_private_investment&region=WLD&time=2025&show=growth'
		),
		read: only,
		expected: 200,
		tolerance: 0,
		comparison: 'greater'
	},
	{
		id: '2026-07',
		says: 'generative AI is nearly half of private investment in 2025',
		address: 'generative-ai-share?edition=ai-index-2026&time=2025',
		read: only,
		expected: 50,
		tolerance: 1
	},
	{
		id: '2026-08',
		says: 'the change of newly funded companies in 2025',
		address: from('2026', 'measure=newly_funded_companies&region=WLD&time=2025&show=growth'),
		read: only,
		expected: 71,
		tolerance: 0.5
	},
	{
		id: '2026-11',
		says: 'generative AI of China and Europe together in 2025',
		address: 'generative-ai?edition=ai-index-2026&region=CHN~EUROPE&time=2025',
		read: (answer) => values(answer).reduce((sum, value) => sum + value, 0) / 1e9,
		expected: 4.7,
		tolerance: 0.05
	},
	{
		id: '2026-13',
		says: 'the years of the United States from 2013 to 2025 add up to its cumulative figure',
		address: from('2026', 'region=USA&show=cumulative&time=2013..2025'),
		read: (answer) => last(answer) / 1e9,
		expected: 757.268161557,
		tolerance: 1e-6
	}
];
