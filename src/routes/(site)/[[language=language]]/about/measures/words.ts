import type { Language } from '../../../../../lib/language';

interface Section {
	id: string;
	title: string;
	paragraphs: string[];
}

const en = {
	title: 'Measures, and why editions differ',
	intro:
		'What each measure counts, how it may be split, and which editions state it. A figure belongs to its edition: it is comparable with figures of its own edition only.',
	contents: 'On this page',
	measures: 'Measures',
	kind: 'Kind',
	kinds: {
		flow: 'Flow: what was added in a year. Years may be added up.',
		level: 'Level: a state or an average of a year. Years are never added up.',
		cumulative: 'Cumulative: the total of a span of years. Never a point of a yearly series.'
	},
	split: 'May be split by',
	dimensions: {
		region: 'region',
		focus: 'focus area',
		activity: 'activity',
		size: 'size of the event',
		model: 'model'
	} as Record<string, string>,
	parts: 'Its parts',
	partsAdd: 'may be added up where they do not overlap.',
	partsDoNot: 'are not added up.',
	wholeIs: 'The whole of its parts is stated by another measure:',
	stated: 'Stated by',
	nowhere: 'No edition here holds it.',
	revisions: 'Revisions of this measure',
	europe: 'What Europe means in each edition',
	sections: [
		{
			id: 'why-editions-differ',
			title: 'Why editions differ',
			paragraphs: [
				'Each edition is a new count of all its years, not last year’s table with one more row. The provider of the data (NetBase Quid, later Quid) searches its database of companies and events again, and the report prints what it finds then.',
				'Three things move the figures of past years. Rounds become known late, so that a year goes on growing after it has ended. Companies are sorted anew: what counts as an AI company, or belongs to a focus area, is decided by the search of that edition. And categories change: of the 25 focus areas of one edition some are widened, parted or replaced in the next.',
				'The reports do not say which of these accounts for a given difference, and this site does not guess. It keeps every edition, marks what each one changed, and never joins two of them into one line unless the chart says so.'
			]
		},
		{
			id: 'first-prints',
			title: 'First prints and later ones',
			paragraphs: [
				'The newest year of an edition is a first print and likely to be revised; a sentence that leans on it says so. With edition=first a chart shows each year as it was first published: first print against first print is a series of its own.',
				'A difference between two editions is called a revision only where it is at least half of the step in which the coarser figure was printed. Below that, the two figures may be the same one, rounded.'
			]
		},
		{
			id: 'prices',
			title: 'Nominal and constant dollars',
			paragraphs: [
				'The AI Index states nominal dollars: the money of the year itself. Our World in Data turns them into constant dollars of 2021 with the US consumer price index. The two differ by tens of percent in early years, and they are never set side by side without saying so: unit and price basis stand in every subtitle, file and embed.'
			]
		},
		{
			id: 'missing',
			title: 'Missing, zero, not tracked',
			paragraphs: [
				'A missing figure is a gap, never a zero: the edition does not state it, or it was not found. Most lists of countries hold the first fifteen only, so a country that is absent is below the last listed, not at nothing.',
				'A zero is a figure that the edition states. Not tracked yet is a third thing: four focus areas of the 2026 edition stand at zero in 2024, most likely because they were counted from 2025 on. They are kept apart from both.'
			]
		},
		{
			id: 'europe',
			title: 'Europe',
			paragraphs: [
				'“Europe” is another region in different editions. Charts say which one is shown, and figures of different Europes are not compared.'
			]
		}
	] satisfies Section[]
};

type Words = Omit<typeof en, 'sections'> & { sections: Section[] };

const ko: Words = {
	title: '지표의 뜻과 판마다 수치가 다른 까닭',
	intro:
		'각 지표가 무엇을 세는지, 무엇으로 나눌 수 있는지, 어느 판에 실려 있는지 설명합니다. 수치는 판에 딸린 것이므로 같은 판 안에서만 비교할 수 있습니다.',
	contents: '차례',
	measures: '지표',
	kind: '종류',
	kinds: {
		flow: '흐름: 한 해 동안 더해진 양입니다. 여러 해를 더할 수 있습니다.',
		level: '수준: 한 해의 상태나 평균입니다. 여러 해를 더하지 않습니다.',
		cumulative: '누적: 여러 해를 합한 값입니다. 연도별 계열에는 들어가지 않습니다.'
	},
	split: '나누는 기준',
	dimensions: {
		region: '지역',
		focus: '분야',
		activity: '투자 활동',
		size: '투자 규모',
		model: '모델'
	},
	parts: '부분 값은',
	partsAdd: '서로 겹치지 않으면 더할 수 있습니다.',
	partsDoNot: '더하지 않습니다.',
	wholeIs: '전체 값은 다른 지표에 있습니다:',
	stated: '실린 판',
	nowhere: '이 지표를 실은 판이 없습니다.',
	revisions: '이 지표의 수정 내역',
	europe: '판마다 유럽이 뜻하는 범위',
	sections: [
		{
			id: 'why-editions-differ',
			title: '판마다 수치가 다른 까닭',
			paragraphs: [
				'판은 지난해 표에 한 줄을 더한 것이 아니라 모든 연도를 새로 센 것입니다. 자료 제공사(NetBase Quid, 이후 Quid)가 기업과 투자 데이터베이스를 다시 검색하고, 보고서는 그때 찾은 결과를 싣습니다.',
				'지난 연도의 수치를 바꾸는 것은 세 가지입니다. 투자 소식이 늦게 알려져 해가 끝난 뒤에도 금액이 늘어납니다. 기업 분류도 새로 합니다. 어떤 기업이 AI 기업인지, 어느 분야에 드는지는 그 판의 검색이 정합니다. 그리고 분류 항목이 바뀝니다. 한 판의 25개 분야 가운데 일부는 다음 판에서 넓어지거나 나뉘거나 다른 분야로 바뀝니다.',
				'보고서는 차이 하나하나가 이 가운데 무엇 때문인지 밝히지 않으며, 이 사이트도 짐작하지 않습니다. 모든 판을 그대로 두고 판마다 바꾼 수치를 표시하며, 그래프에 밝히지 않은 채 두 판을 한 선으로 잇지 않습니다.'
			]
		},
		{
			id: 'first-prints',
			title: '첫 발표치와 이후의 수치',
			paragraphs: [
				'판의 가장 새로운 해는 첫 발표치이며 수정될 가능성이 큽니다. 첫 발표치에 기댄 문장은 그 사실을 밝힙니다. edition=first로 보면 해마다 처음 발표된 수치가 나옵니다. 첫 발표치끼리 견준 계열은 따로 봅니다.',
				'두 판의 차이가 더 성기게 표기된 수치의 표기 단위 절반 이상일 때에만 수정이라고 합니다. 그보다 작으면 같은 수치를 반올림한 것일 수 있습니다.'
			]
		},
		{
			id: 'prices',
			title: '명목 달러와 불변 달러',
			paragraphs: [
				'AI 인덱스의 금액은 그해의 돈인 명목 달러입니다. Our World in Data는 이를 미국 소비자물가지수로 2021년 불변 달러로 바꿉니다. 앞선 연도에서는 둘의 차이가 수십 퍼센트에 이르므로 밝히지 않고 나란히 두지 않습니다. 모든 부제목과 파일, 퍼가기에 단위와 가격 기준을 적습니다.'
			]
		},
		{
			id: 'missing',
			title: '수치 없음, 0, 아직 집계 안 함',
			paragraphs: [
				'수치가 없는 곳은 빈칸이며 0이 아닙니다. 판에 실려 있지 않거나 찾지 못한 것입니다. 국가 목록은 대부분 상위 15개국만 싣기 때문에 목록에 없는 나라는 마지막 순위 아래라는 뜻이지 투자가 없다는 뜻이 아닙니다.',
				'0은 판에 실린 수치입니다. 아직 집계하지 않은 것은 또 다릅니다. 2026년판의 네 분야는 2024년 값이 0으로 되어 있는데, 2025년부터 집계했기 때문일 가능성이 큽니다. 이런 칸은 0과도, 수치 없음과도 구별합니다.'
			]
		},
		{
			id: 'europe',
			title: '유럽',
			paragraphs: [
				'“유럽”이 가리키는 지역은 판마다 다릅니다. 그래프에는 어느 유럽인지 밝히며, 범위가 다른 유럽의 수치는 비교하지 않습니다.'
			]
		}
	]
};

export const words: Record<Language, Words> = { en, ko };
