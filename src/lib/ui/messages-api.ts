import type { Language } from '../language';
import type { ApiWords } from '../publish/api/api-words';

/** The words of the read API: of its document, and of the page that shows the document. */
const en: ApiWords = {
	apiTitle: 'AI Investment Atlas: read API',
	about:
		'Everything that the pages show, as JSON. A question is written as in the address of a figure’s page and answered by the same rows. Every number names its edition; a missing one is null and never zero. Lists come in parts: `next` is the address of the following part, of the same editions, whatever is published meanwhile. An answer has a strong ETag and is revalidated with If-None-Match. No key is needed, nothing can be written, and pages of other sites may ask. Errors are `application/problem+json` and name what would have been allowed.',
	tags: {
		data: ['Data', 'Figures, the rows of a view, and the sentences that they prove.'],
		catalog: ['Catalog', 'What is counted, where, by whom, and in which edition.'],
		description: ['Description', 'What the API says of itself.']
	},
	operations: {
		readIndex: ['The addresses of the API', 'Where to go on from.'],
		readDocument: ['This document', 'OpenAPI 3.1, in either language.'],
		listObservations: [
			'The rows of a view',
			'One row for each series and each year shown, with the columns of the CSV file; a value that is missing is null. Every row names its edition, its source and the step in which it was printed.'
		],
		listFindings: [
			'The sentences that a view proves',
			'Each is computed by a rule and comes with the rows that it cites. A rule that leans on a complete run or list is silent where the edition states none.'
		],
		listFigures: ['The figures', 'Named views: those of the atlas, then those of analysts.'],
		readFigure: [
			'The whole answer to a view of a figure',
			'What the page shows and `/figures/<slug>.json` holds: rows, what is missing and why, findings, claims, conversions, revisions, sources, citations.'
		],
		listMeasures: ['The measures', 'What is counted, and which editions state it in which unit.'],
		readMeasure: ['One measure', 'With its definition and the editions that state it.'],
		listRegions: ['The regions', 'Countries, US states and named aggregates.'],
		readRegion: ['One region', 'With what it means in the editions that give it a meaning.'],
		listDatasets: ['The datasets', 'Each is the tables of one publisher.'],
		readDataset: ['One dataset', 'With its editions, oldest first.'],
		listEditions: ['The editions', 'Each is published once and never changes. Oldest first.'],
		readEdition: [
			'One edition',
			'With what it holds of each measure, and of what its lists are complete.'
		],
		listStored: [
			'Everything that an edition states',
			'As stored, whatever a view would make of it: further readings of the same figure included, each with the place where it was read.'
		]
	},
	path: {
		figure: 'The slug of a figure, or of one version of it.',
		measure: 'The id of a measure.',
		region: 'The code of a region: ISO 3166 alpha-3, US-CA and the like, WLD or a named aggregate.',
		dataset: 'The id of a dataset.',
		edition: 'The slug of an edition.'
	},
	own: {
		figure: 'The figure whose own view is changed by the parameters of the view.',
		limit: 'How many items are sent at once.',
		cursor: 'Where a list goes on: taken from `next`.',
		dataset: 'Only what this dataset holds.',
		measure: 'Only what is stated of this measure.',
		region: 'Only what is stated of this region.',
		kind: 'Only regions of this kind.',
		lang: 'The language of names and sentences.'
	},
	view: {
		dataset: 'A dataset. The figure’s own, where nothing is said.',
		measure: 'A measure of that dataset.',
		x: 'A second measure, for a scatter plot; or none.',
		by: 'What makes the series. Of each other dimension exactly one value is taken.',
		region: 'Codes of regions joined by ~; groups begin with @; @all is every region held.',
		focus: 'Ids of focus areas joined by ~; all is the stated total, @all each of them.',
		activity: 'Ids of activities joined by ~; all is the stated total, @all each of them.',
		size: 'Ids of size bands joined by ~; all is the stated total, @all each of them.',
		model: 'Ids of models joined by ~.',
		time: 'A year or a span: 2022, 2013..2022, earliest..2022, 2013..latest, latest.',
		edition:
			'A slug; latest; first for each year as first published; with by=edition several joined by ~, or all.',
		compare: 'The slug of an edition to compare with, or none.',
		context: 'Editions of exchange rates, prices, GDP and population, joined by ~; or latest.',
		show: 'The values themselves, or what is computed of them.',
		of: 'With show=share: another measure of the same edition as the whole; or none.',
		per: 'Per person, or as a percentage of GDP.',
		base: 'The year that is 100 for show=index, or first.',
		currency: 'A currency (ISO 4217).',
		rate: 'average of the year, or units of the currency per US dollar for all years.',
		prices: 'stored, nominal, or the year in whose prices amounts are told.',
		chart: 'The kind of the chart, which decides what may be shown together.',
		scale: 'The scale of the chart.',
		highlight: 'What the chart makes stand out, joined by ~; or none.',
		events: 'Whether dated events are listed.',
		patterns: 'Whether the chart has patterns beside its colours.',
		lang: 'The language of names and sentences.',
		theme: 'The colours of the chart.'
	},
	fields: {
		additive: 'Whether parts that do not overlap may be added up.',
		coverage: 'What the edition holds of a measure in a period: all, the first of a ranking, some.',
		dimensions: 'By which it is split.',
		found_in: 'Where the figure was read.',
		kind: 'What it is: of a measure, how its years relate to each other.',
		next: 'The address of the next part of the list; null at its end.',
		note: 'What is said of it; of a figure also what was computed.',
		period: 'The year, or the span of years of a cumulative figure.',
		precision: 'The step in which the source printed the value; null where it is not known.',
		prices: 'nominal, constant with its year, or n/a.',
		published: 'A day or a month; null where it is not known.',
		reading: '0 is shown; others are further figures that the edition prints for the same thing.',
		resolved: 'The view with every edition named.',
		rows: 'Numbers of rows in the answer to the same view, counted from 0.',
		sha256: 'The hash of the bytes that were imported.',
		source: 'The publication that states it.',
		stands_for: 'The code under which the edition keeps its figures.',
		status: 'reported as read, derived by exact arithmetic, quoted from another document.',
		total: 'How many items the whole list has.',
		unit: 'USD and the like, count, %, or an index with its base.',
		value: 'Unrounded; null where it is missing, which is not zero.',
		values: 'Unrounded: what the sentence says, and the operands that it was computed from.',
		view: 'The view parameters, each with its value.',
		whole: 'The measure that states the whole of its parts, where it does not do so itself.',
		year: 'The year; of a cumulative figure its last one.'
	},
	responses: {
		200: 'The answer.',
		304: 'The answer is the one that If-None-Match names.',
		400: 'A parameter can not be followed. The problem names it, with what is allowed.',
		404: 'Nothing has this name. The problem lists the names that are there.',
		410: 'The edition was withdrawn, or the figure by its author.',
		429: 'Too many answers were asked for within a minute. Retry-After says how many seconds to wait. Answers that the server has in memory are not counted.',
		500: 'The atlas can not answer. Its log knows the request by the x-request-id of the answer.',
		503: 'The database does not answer now. Retry-After says how many seconds to wait. What the server has in memory is answered meanwhile, with x-data-stale-since.'
	},
	headers: {
		etag: 'Changes when the answer does.',
		link: 'The next part of a list, as rel="next".',
		'retry-after': 'Seconds.',
		'x-data-stale-since':
			'When the database last told what it holds; only where it does not answer now, and the answer is from memory.'
	},
	ifNoneMatch: 'The ETag of an answer that you have.',
	page: {
		title: 'Read API',
		document: 'The document (OpenAPI 3.1)',
		begin: 'To begin with',
		beginText:
			'The page of every figure has “Share and embed”, with code that reads its present view in curl, Python, R, JavaScript, Excel and Google Sheets.',
		contents: 'On this page',
		parameters: 'Parameters',
		viewParameters: 'View parameters',
		takesView: 'and the view parameters',
		fallback: (value: string) => `Where nothing is said: ${value}`,
		required: 'required',
		example: 'Example',
		answers: 'Answers',
		statuses: 'What a status means',
		schemas: 'What the answers hold',
		listOf: (type: string) => `list of ${type}`,
		orNull: (type: string) => `${type} or null`,
		types: {
			string: 'text',
			integer: 'whole number',
			number: 'number',
			boolean: 'true or false',
			object: 'object'
		}
	}
};

const ko: ApiWords = {
	apiTitle: 'AI 투자 아틀라스: 읽기 API',
	about:
		'페이지에 보이는 모든 것을 JSON으로 돌려줍니다. 질문은 그림 페이지의 주소와 똑같이 쓰고, 답도 똑같은 행입니다. 모든 수치에 판이 적혀 있고, 없는 값은 0이 아니라 null입니다. 목록은 나누어 보내며, `next`는 그사이 무엇이 발행되어도 같은 판의 다음 부분을 가리킵니다. 답에는 강한 ETag가 있어 If-None-Match로 다시 확인할 수 있습니다. 키는 필요 없고 쓰기는 없으며, 다른 사이트의 페이지에서도 물을 수 있습니다. 오류는 `application/problem+json`으로, 허용되는 값을 함께 알려 줍니다.',
	tags: {
		data: ['자료', '그림, 보기의 행, 그리고 그 행이 증명하는 문장입니다.'],
		catalog: ['목록', '무엇을, 어디에서, 누가, 어느 판에서 세었는지 알려 줍니다.'],
		description: ['설명', 'API가 자신에 대해 말하는 것입니다.']
	},
	operations: {
		readIndex: ['API의 주소들', '여기에서 다른 주소로 이어집니다.'],
		readDocument: ['이 문서', '두 언어로 된 OpenAPI 3.1 문서입니다.'],
		listObservations: [
			'보기의 행',
			'보이는 계열과 해마다 한 행이며, 열은 CSV 파일과 같습니다. 없는 값은 null입니다. 행마다 판과 출처, 인쇄된 자릿수가 적혀 있습니다.'
		],
		listFindings: [
			'보기가 증명하는 문장',
			'문장은 규칙이 계산하며, 근거가 된 행이 함께 옵니다. 빠짐없는 기간이나 목록이 있어야 하는 규칙은 판이 그것을 밝히지 않으면 말하지 않습니다.'
		],
		listFigures: [
			'그림 목록',
			'이름이 붙은 보기입니다. 아틀라스의 그림 다음에 분석가의 그림이 옵니다.'
		],
		readFigure: [
			'그림의 한 보기에 대한 답 전체',
			'페이지가 보여 주고 `/figures/<slug>.json`에 담긴 것입니다. 행, 빠진 값과 그 까닭, 찾아낸 사실, 인용한 주장, 환산, 개정, 출처, 인용 형식이 들어 있습니다.'
		],
		listMeasures: ['지표 목록', '무엇을 세는지, 어느 판이 어떤 단위로 밝히는지 알려 줍니다.'],
		readMeasure: ['지표 하나', '정의와 그 지표를 밝힌 판이 함께 옵니다.'],
		listRegions: ['지역 목록', '국가, 미국 주, 이름이 있는 집계 지역입니다.'],
		readRegion: ['지역 하나', '판에 따라 뜻이 다른 지역은 그 뜻도 함께 옵니다.'],
		listDatasets: ['데이터셋 목록', '데이터셋은 한 발행처의 표들입니다.'],
		readDataset: ['데이터셋 하나', '그 데이터셋의 판이 오래된 순서로 함께 옵니다.'],
		listEditions: ['판 목록', '판은 한 번 발행되면 바뀌지 않습니다. 오래된 것부터 나옵니다.'],
		readEdition: ['판 하나', '지표마다 무엇을 담고 있는지, 어떤 목록이 빠짐없는지 알려 줍니다.'],
		listStored: [
			'판이 밝힌 모든 수치',
			'보기와 상관없이 저장된 그대로입니다. 같은 수치의 다른 값도 모두 들어 있고, 저마다 어디에서 읽었는지 적혀 있습니다.'
		]
	},
	path: {
		figure: '그림의 슬러그, 또는 그 한 버전의 슬러그.',
		measure: '지표의 id.',
		region: '지역 코드: ISO 3166 세 글자 코드, US-CA 같은 코드, WLD, 이름이 있는 집계 지역.',
		dataset: '데이터셋의 id.',
		edition: '판의 슬러그.'
	},
	own: {
		figure: '보기 매개변수로 바꿀, 원래 보기를 가진 그림.',
		limit: '한 번에 보낼 항목 수.',
		cursor: '목록을 이어 갈 곳. `next`에서 가져옵니다.',
		dataset: '이 데이터셋에 있는 것만.',
		measure: '이 지표에 대한 것만.',
		region: '이 지역에 대한 것만.',
		kind: '이 종류의 지역만.',
		lang: '이름과 문장의 언어.'
	},
	view: {
		dataset: '데이터셋. 쓰지 않으면 그림의 것입니다.',
		measure: '그 데이터셋의 지표.',
		x: '산점도의 둘째 지표, 또는 none.',
		by: '계열을 나누는 기준. 나머지 차원은 값을 하나씩만 씁니다.',
		region: '지역 코드를 ~로 이어 씁니다. 묶음은 @로 시작하고, @all은 판에 있는 모든 지역입니다.',
		focus: '분야 id를 ~로 이어 씁니다. all은 판이 밝힌 합계, @all은 분야 하나하나입니다.',
		activity: '활동 id를 ~로 이어 씁니다. all은 판이 밝힌 합계, @all은 활동 하나하나입니다.',
		size: '규모 구간 id를 ~로 이어 씁니다. all은 판이 밝힌 합계, @all은 구간 하나하나입니다.',
		model: '모델 id를 ~로 이어 씁니다.',
		time: '한 해 또는 기간: 2022, 2013..2022, earliest..2022, 2013..latest, latest.',
		edition:
			'판의 슬러그, latest, 해마다 처음 발표된 값인 first. by=edition이면 ~로 여럿을 잇거나 all.',
		compare: '견줄 판의 슬러그, 또는 none.',
		context: '환율, 물가, GDP, 인구 판을 ~로 이어 씁니다. 또는 latest.',
		show: '값 그대로, 또는 값에서 계산한 것.',
		of: 'show=share일 때 전체로 삼을 같은 판의 다른 지표, 또는 none.',
		per: '1인당, 또는 GDP 대비 비율.',
		base: 'show=index에서 100이 되는 해, 또는 first.',
		currency: '통화 (ISO 4217).',
		rate: '그해 평균인 average, 또는 모든 해에 쓸 1달러당 통화 단위.',
		prices: 'stored, nominal, 또는 금액을 나타낼 물가의 기준 연도.',
		chart: '그래프의 종류. 무엇을 함께 보일 수 있는지가 여기에 달려 있습니다.',
		scale: '그래프의 눈금.',
		highlight: '그래프에서 돋보이게 할 것을 ~로 이어 씁니다. 또는 none.',
		events: '날짜가 있는 사건을 함께 보일지.',
		patterns: '그래프에 색과 함께 무늬를 쓸지.',
		lang: '이름과 문장의 언어.',
		theme: '그래프의 배색.'
	},
	fields: {
		additive: '겹치지 않는 부분을 더해도 되는지.',
		coverage: '판이 어느 기간에 무엇을 담았는지: 전부, 순위의 앞부분, 일부.',
		dimensions: '나뉘는 기준.',
		found_in: '수치를 읽은 곳.',
		kind: '종류. 지표라면 해마다의 값이 서로 어떤 관계인지.',
		next: '목록의 다음 부분의 주소. 끝에서는 null.',
		note: '덧붙인 말. 수치라면 계산한 내용도 들어 있습니다.',
		period: '한 해, 누적 수치라면 기간.',
		precision: '출처가 값을 인쇄한 자릿수의 크기. 알 수 없으면 null.',
		prices: 'nominal, 기준 연도가 붙은 constant, 또는 n/a.',
		published: '날짜나 달. 알 수 없으면 null.',
		reading: '0이 보이는 값이고, 나머지는 같은 것에 대해 판이 인쇄한 다른 값.',
		resolved: '모든 판을 이름으로 밝힌 보기.',
		rows: '같은 보기에 대한 답의 행 번호. 0부터 셉니다.',
		sha256: '가져온 바이트의 해시.',
		source: '그 수치를 밝힌 간행물.',
		stands_for: '판이 그 수치를 간직한 코드.',
		status: '읽은 그대로인 reported, 정확한 계산인 derived, 다른 문서에서 인용한 quoted.',
		total: '목록 전체의 항목 수.',
		unit: 'USD 같은 통화, count, %, 기준이 적힌 지수.',
		value: '반올림하지 않은 값. 없으면 null이며 0이 아닙니다.',
		values: '반올림하지 않은 값: 문장이 말하는 것과 계산에 쓴 수.',
		view: '보기 매개변수와 그 값.',
		whole: '스스로 전체를 밝히지 않을 때, 부분들의 전체를 밝히는 지표.',
		year: '연도. 누적 수치라면 마지막 해.'
	},
	responses: {
		200: '답.',
		304: 'If-None-Match가 가리키는 답 그대로입니다.',
		400: '따를 수 없는 매개변수가 있습니다. 어느 것이고 무엇이 허용되는지 알려 줍니다.',
		404: '그런 이름이 없습니다. 있는 이름을 알려 줍니다.',
		410: '판이 철회되었거나, 작성자가 그림을 거두었습니다.',
		429: '1분 사이에 너무 많은 답을 물었습니다. 몇 초 기다려야 하는지는 Retry-After에 있습니다. 서버가 이미 기억하고 있는 답은 세지 않습니다.',
		500: '아틀라스가 답할 수 없습니다. 답의 x-request-id로 로그에서 그 요청을 찾을 수 있습니다.',
		503: '지금은 데이터베이스가 답하지 않습니다. 몇 초 기다려야 하는지는 Retry-After에 있습니다. 서버가 기억하고 있는 답은 그동안에도 x-data-stale-since와 함께 나갑니다.'
	},
	headers: {
		etag: '답이 바뀌면 바뀝니다.',
		link: '목록의 다음 부분. rel="next"로 적습니다.',
		'retry-after': '초 단위.',
		'x-data-stale-since':
			'데이터베이스가 무엇을 가지고 있는지 마지막으로 알려 준 때. 지금 답하지 않아 기억에서 답할 때만 붙습니다.'
	},
	ifNoneMatch: '이미 가지고 있는 답의 ETag.',
	page: {
		title: '읽기 API',
		document: '문서 (OpenAPI 3.1)',
		begin: '시작하기',
		beginText:
			'모든 그림의 페이지에는 “공유하고 퍼가기”가 있습니다. 지금 보기를 읽는 curl, Python, R, JavaScript, Excel, Google Sheets 코드가 거기에 있습니다.',
		contents: '이 페이지의 내용',
		parameters: '매개변수',
		viewParameters: '보기 매개변수',
		takesView: '그리고 보기 매개변수',
		fallback: (value: string) => `쓰지 않으면: ${value}`,
		required: '필수',
		example: '예',
		answers: '답',
		statuses: '상태 코드의 뜻',
		schemas: '답에 담긴 것',
		listOf: (type: string) => `배열 [${type}]`,
		orNull: (type: string) => `${type} 또는 null`,
		types: {
			string: '문자열',
			integer: '정수',
			number: '숫자',
			boolean: '참 또는 거짓',
			object: '객체'
		}
	}
};

export const apiWords: Record<Language, ApiWords> = { en, ko };
