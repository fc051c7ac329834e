import type { Language } from '../language';

/** The words of the front page and of the gallery. */
const en = {
	overviewTitle: 'Who invests how much in AI, and how that changes from edition to edition',
	published: (date: string) => `published ${date}`,
	print: (year: number) => `${year} is a first print: the next edition will count it anew.`,
	numbers: 'In numbers',
	change: (year: number) => `on ${year}`,
	rankOf: (rank: number, of: number) => `Place ${rank} of ${of}`,
	world: 'The world',
	drop: 'The fall of 2022, then and now',
	where: 'Where the money goes',
	what: 'What it goes into',
	revised: 'How the numbers move',
	older: (title: string) => `The newest edition does not state this: shown is ${title}.`,
	claim: 'A claim, not computed here',
	year: 'Year',
	firstPrint: 'First print',
	latest: 'Latest',
	difference: 'Change',
	edition: 'Edition',
	restated: 'First print against latest',
	allRevisions: 'All revisions',
	events: 'Newest events',
	eventNote: '† The page read confirms the event, but not its day or amount.',
	eventsFigure: 'Events on the time axis',
	allFigures: (count: number) => `All ${count} figures`,
	emptyTitle: 'No figures yet',
	empty:
		'No edition that can be shown holds private AI investment. It may have been withdrawn, or the data may not have been loaded.',
	toDatasets: 'See what there is',
	toImport: 'Import an edition',
	toPlay: 'Chart a CSV of your own without storing it',
	search: 'Search figures',
	searchHint: 'A measure, a region or a word, in English or Korean',
	submit: 'Search',
	clear: 'Show all',
	asPdf: 'As one PDF, a figure on each page',
	found: (count: number, query: string) =>
		count === 0
			? `No figure fits “${query}”`
			: `${count} ${count === 1 ? 'figure fits' : 'figures fit'} “${query}”`,
	all: (count: number) => `${count} figures`,
	tryThese: 'Try one of these',
	measures: 'Measures',
	regions: 'Regions',
	inData: 'In the data, though no figure is about it',
	groups: {
		amount: 'How much, and where',
		content: 'Into what',
		counts: 'Companies and rounds',
		editions: 'Editions and prices',
		models: 'Models',
		other: 'Other figures'
	}
};

const ko: typeof en = {
	overviewTitle: 'AI 투자, 누가 얼마나 하고 판마다 어떻게 달라지는가',
	published: (date) => `${date} 발행`,
	print: (year) => `${year}년은 첫 발표치로, 다음 판에서 다시 집계된다.`,
	numbers: '핵심 수치',
	change: (year) => `${year}년 대비`,
	rankOf: (rank, of) => `${of}곳 가운데 ${rank}위`,
	world: '세계',
	drop: '2022년의 감소, 그때와 지금',
	where: '돈이 가는 곳',
	what: '돈이 쓰이는 데',
	revised: '달라지는 수치',
	older: (title) => `최신 판에는 없어 ${title}의 수치를 보여 준다.`,
	claim: '계산하지 않고 인용한 주장',
	year: '연도',
	firstPrint: '첫 발표',
	latest: '최신',
	difference: '변화',
	edition: '판',
	restated: '첫 발표치와 최신 수치',
	allRevisions: '모든 수정 보기',
	events: '최근 사건',
	eventNote: '† 읽은 페이지로 사건은 확인했으나 날짜나 금액은 확인하지 못했다.',
	eventsFigure: '시간 축에서 사건 보기',
	allFigures: (count) => `그림 ${count}개 모두 보기`,
	emptyTitle: '아직 수치가 없습니다',
	empty:
		'AI 민간투자를 실은 판이 없습니다. 판이 철회되었거나 데이터를 아직 불러오지 않았을 수 있습니다.',
	toDatasets: '있는 데이터 보기',
	toImport: '판 가져오기',
	toPlay: '내 CSV를 저장하지 않고 그려 보기',
	search: '그림 검색',
	searchHint: '지표, 지역, 단어를 한국어나 영어로',
	submit: '검색',
	clear: '모두 보기',
	asPdf: '한 쪽에 그림 하나씩, PDF로',
	found: (count, query) =>
		count === 0 ? `“${query}”에 맞는 그림이 없습니다` : `“${query}”에 맞는 그림 ${count}개`,
	all: (count) => `그림 ${count}개`,
	tryThese: '이렇게 찾아보세요',
	measures: '지표',
	regions: '지역',
	inData: '그림은 없지만 데이터에는 있음',
	groups: {
		amount: '얼마나, 어디에',
		content: '무엇에',
		counts: '기업과 투자 건',
		editions: '판과 물가',
		models: '모델',
		other: '그 밖의 그림'
	}
};

export const overviewWords: Record<Language, typeof en> = { en, ko };
