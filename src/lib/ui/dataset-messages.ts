import { formatYears } from '../format/years';
import type { Language } from '../language';

/** The words of the pages about datasets, editions and revisions. */
const en = {
	context: 'Context',
	contextNote:
		'What the figures are set against: exchange rates, prices, gross domestic product and population.',
	holdsWhat: 'Holds',
	revisionsLink: 'Revisions: what each edition changed of the earlier ones',
	measuresLink: 'What each measure means, and why editions differ',
	files: 'Files',
	editionCsv: 'All its figures (CSV)',
	dataPackage: 'Description for machines (Data Package)',
	newest: (title: string) => `A newer edition exists: ${title}`,
	dataset: 'Dataset',
	notes: 'Notes',
	publications: 'Read from',
	holdsTitle: 'What it holds',
	regionsCount: (count: number) => `${count} ${count === 1 ? 'region' : 'regions'}`,
	partsCount: {
		focus: (count: number) => `${count} focus areas`,
		activity: (count: number) => `${count} activities`,
		size: (count: number) => `${count} size bands`,
		model: (count: number) => `${count} models`
	},
	dimensions: {
		region: 'Region',
		focus: 'Focus area',
		activity: 'Activity',
		size: 'Size',
		model: 'Model'
	},
	part: 'Part',
	ownLabel: 'Label in this edition',
	namedHere: 'Named here',
	since: 'Counted since',
	successors: 'Goes on as',
	groups: {
		world: 'World',
		regions: 'Regions',
		countries: 'Countries',
		states: 'US states',
		focus: 'Focus areas',
		activity: 'Activities',
		size: 'Size bands'
	},
	observationsTitle: 'Every figure, with where it was read',
	observationsNote:
		'Reading 0 is the figure shown in charts. Where the edition prints a further figure for the same thing, it stands beneath with the reason why it is not shown.',
	furtherReading: (reading: number) => `further reading ${reading}`,
	shown: 'shown',
	everyMeasure: 'every measure',
	everyRegion: 'every region',
	filter: 'Filter',
	range: (from: number, to: number, all: number) => `${from}–${to} of ${all}`,
	noneFound: 'No figure of this measure for this region.',
	pages: 'Pages',
	pagesBelow: 'Pages, below the table',
	page: (page: number, pages: number) => `Page ${page} of ${pages}`,
	firstPage: 'First',
	previousPage: 'Previous',
	nextPage: 'Next',
	lastPage: 'Last',
	publication: 'Publication',
	revisionsTitle: 'Revisions',
	revisionsIntro:
		'Each column is an edition, each row a year: the figure as that edition states it. ▲ and ▼ mark a figure that differs from that of the newest earlier edition by at least half a printed step; smaller differences are no revisions.',
	measure: 'Measure',
	choose: 'Show',
	measureOf: (name: string, editions: number) =>
		`${name} (${editions} ${editions === 1 ? 'edition' : 'editions'})`,
	matrix: 'Year by edition',
	notStated: 'not stated',
	notTracked: 'not tracked yet',
	revisedFrom: (value: string, edition: string) => `revised from ${value}, ${edition}`,
	firstPrintMark: '¹ First print: the newest year of its edition, likely to be revised.',
	noFigures: 'No edition here states a figure for this.',
	alone: 'Only one edition states this measure, so there is nothing to compare it with.',
	noMeasure: 'This dataset holds no yearly measure that editions could restate.',
	cumulativeNote:
		'Cumulative measures cover another span of years in each edition and are not compared.',
	apart: (edition: string, basis: string) =>
		`${edition} states this measure in another unit or price basis (${basis}) and is not compared.`,
	meansAnother:
		'Editions mean different regions by this name; figures of different regions are not compared.',
	newestChanged: (edition: string, changed: number[], kept: number[]) =>
		changed.length === 0
			? `${edition} left ${formatYears(kept, 'en')} as the editions before it state them.`
			: `${edition} restated ${formatYears(changed, 'en')}` +
				(kept.length > 0 ? ` and left ${formatYears(kept, 'en')} as they were.` : '.'),
	newestNothing: (edition: string) =>
		`${edition} states no year that an earlier edition states too.`,
	listTitle: 'Every revision',
	noRevisions: 'No figure was revised by half a printed step or more.',
	fromTo: 'From edition → to edition',
	from: 'From',
	to: 'To',
	difference: 'Difference',
	percent: 'Percent',
	sizeTitle: 'How large revisions are',
	restated: 'Figures stated anew by a later edition',
	changed: 'Of these revised',
	mean: 'Mean of absolute percentages',
	median: 'Median of absolute percentages',
	largest: 'Largest',
	largestOf: (percent: string, year: number, from: string, to: string) =>
		`${percent} (${year}, ${from} → ${to})`,
	lifetimeTitle: 'First stated against latest',
	lifetimeNote:
		'What came before the oldest edition held here is not known, so its earlier years are not first prints.',
	firstStated: 'First stated',
	latest: 'Latest',
	isFirstPrint: 'first print',
	change: 'since then',
	unchanged: 'unchanged',
	onlyOnce: 'stated once',
	incomparable: 'not compared',
	links: 'The same as charts and files',
	figureLink: 'Chart: one line for each edition',
	compareLink: (edition: string, other: string) => `Chart: ${edition} compared with ${other}`,
	csvLink: 'This matrix (CSV)'
};

type Words = typeof en;

const ko: Words = {
	context: '배경 자료',
	contextNote: '수치를 견주어 볼 환율, 물가, 국내총생산, 인구입니다.',
	holdsWhat: '수록',
	revisionsLink: '수정 내역: 판마다 이전 판의 수치를 어떻게 바꾸었나',
	measuresLink: '지표의 뜻과 판마다 수치가 다른 까닭',
	files: '파일',
	editionCsv: '이 판의 모든 수치 (CSV)',
	dataPackage: '기계가 읽는 설명 (Data Package)',
	newest: (title) => `더 새로운 판이 있습니다: ${title}`,
	dataset: '데이터셋',
	notes: '주',
	publications: '읽은 자료',
	holdsTitle: '담긴 내용',
	regionsCount: (count) => `지역 ${count}개`,
	partsCount: {
		focus: (count) => `분야 ${count}개`,
		activity: (count) => `투자 활동 ${count}개`,
		size: (count) => `규모 구간 ${count}개`,
		model: (count) => `모델 ${count}개`
	},
	dimensions: { region: '지역', focus: '분야', activity: '투자 활동', size: '규모', model: '모델' },
	part: '부분',
	ownLabel: '이 판의 명칭',
	namedHere: '여기서 쓰는 이름',
	since: '집계 시작',
	successors: '이어지는 항목',
	groups: {
		world: '세계',
		regions: '지역',
		countries: '국가',
		states: '미국 주',
		focus: '분야',
		activity: '투자 활동',
		size: '규모 구간'
	},
	observationsTitle: '모든 수치와 읽은 곳',
	observationsNote:
		'그래프에는 값 번호 0을 씁니다. 같은 항목에 다른 수치가 더 실려 있으면 쓰지 않은 까닭과 함께 바로 아래에 둡니다.',
	furtherReading: (reading) => `다른 값 ${reading}`,
	shown: '표시됨',
	everyMeasure: '모든 지표',
	everyRegion: '모든 지역',
	filter: '거르기',
	range: (from, to, all) => `전체 ${all}개 가운데 ${from}–${to}`,
	noneFound: '이 지역의 이 지표 수치가 없습니다.',
	pages: '쪽',
	pagesBelow: '표 아래 쪽 이동',
	page: (page, pages) => `${pages}쪽 가운데 ${page}쪽`,
	firstPage: '처음',
	previousPage: '이전',
	nextPage: '다음',
	lastPage: '마지막',
	publication: '간행물',
	revisionsTitle: '수정 내역',
	revisionsIntro:
		'열은 판, 행은 연도이며 각 칸은 그 판에 실린 수치입니다. ▲와 ▼는 그 해를 실은 바로 앞 판과 표기 단위의 절반 이상 다른 수치입니다. 그보다 작은 차이는 수정으로 보지 않습니다.',
	measure: '지표',
	choose: '보기',
	measureOf: (name, editions) => `${name} (판 ${editions}개)`,
	matrix: '연도별·판별 수치',
	notStated: '없음',
	notTracked: '아직 집계 안 함',
	revisedFrom: (value, edition) => `${edition}의 ${value}에서 수정`,
	firstPrintMark: '¹ 첫 발표치: 그 판의 가장 새로운 해이며 수정될 가능성이 큽니다.',
	noFigures: '이 항목의 수치를 실은 판이 없습니다.',
	alone: '이 지표를 실은 판이 하나뿐이라 견줄 판이 없습니다.',
	noMeasure: '이 데이터셋에는 판마다 다시 실리는 연간 지표가 없습니다.',
	cumulativeNote: '누적 지표는 판마다 기간이 달라 비교하지 않습니다.',
	apart: (edition, basis) => `${edition}: 단위나 가격 기준이 달라(${basis}) 비교하지 않습니다.`,
	meansAnother:
		'이 이름이 가리키는 지역이 판마다 다릅니다. 서로 다른 지역의 수치는 비교하지 않습니다.',
	newestChanged: (edition, changed, kept) =>
		changed.length === 0
			? `${edition}: ${formatYears(kept, 'ko')} 수치는 이전 판 그대로입니다.`
			: `${edition}: ${formatYears(changed, 'ko')} 수치를 고쳤습니다.` +
				(kept.length > 0 ? ` ${formatYears(kept, 'ko')} 수치는 그대로입니다.` : ''),
	newestNothing: (edition) => `${edition}: 이전 판과 겹치는 해가 없습니다.`,
	listTitle: '모든 수정',
	noRevisions: '표기 단위의 절반 이상 수정된 수치가 없습니다.',
	fromTo: '이전 판 → 이후 판',
	from: '이전',
	to: '이후',
	difference: '차이',
	percent: '퍼센트',
	sizeTitle: '수정의 크기',
	restated: '나중 판이 다시 실은 수치',
	changed: '그 가운데 수정된 수치',
	mean: '절댓값 퍼센트의 평균',
	median: '절댓값 퍼센트의 중앙값',
	largest: '가장 큰 수정',
	largestOf: (percent, year, from, to) => `${percent} (${year}년, ${from} → ${to})`,
	lifetimeTitle: '처음 실린 수치와 최신 수치',
	lifetimeNote:
		'여기 있는 가장 오래된 판보다 앞선 판은 알 수 없으므로, 그 판의 지난 해 수치는 첫 발표치가 아닙니다.',
	firstStated: '처음 실린 수치',
	latest: '최신 수치',
	isFirstPrint: '첫 발표치',
	change: '그 뒤의 변화',
	unchanged: '그대로',
	onlyOnce: '한 번만 실림',
	incomparable: '비교하지 않음',
	links: '그래프와 파일로 보기',
	figureLink: '그래프: 판마다 선 하나',
	compareLink: (edition, other) => `그래프: ${edition} 판과 ${other} 판 비교`,
	csvLink: '이 표 (CSV)'
};

export const datasetMessages: Record<Language, Words> = { en, ko };
