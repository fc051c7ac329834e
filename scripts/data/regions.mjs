/**
 * The regions that the atlas names: the rows of regions.csv, and the group in which a region is listed.
 */
import countries from 'i18n-iso-countries';
import { compare } from './files.mjs';

/** Editions that speak of Europe, by what they mean by it. */
const IN_2022 = ['ai-index-2022', 'owid-ai-index-2022'];
const SINCE_2025 = ['ai-index-2025', 'ai-index-2026', 'owid-ai-index-2025'];

const AGGREGATES = [
	{
		code: 'EUU',
		en: 'European Union',
		ko: '유럽연합',
		meanings: [
			['', '', 'Member states of the European Union', '유럽연합 회원국'],
			...IN_2022.map((edition) => [edition, '', ...unionWithoutBritain()])
		]
	},
	{
		code: 'EUROPE_GEO',
		en: 'Europe',
		ko: '유럽',
		meanings: [
			[
				'',
				'',
				'Europe as a continent, beyond the European Union',
				'유럽연합을 넘어선 대륙으로서의 유럽'
			],
			...SINCE_2025.map((edition) => [edition, '', ...geographicEurope()])
		]
	},
	{
		code: 'EUROPE',
		en: 'Europe',
		ko: '유럽',
		meanings: [
			['', '', 'Europe as the edition at hand means it', '해당 판이 뜻하는 유럽'],
			...IN_2022.map((edition) => [edition, 'EUU', ...unionWithoutBritain()]),
			...['ai-index-2023', 'ai-index-2024'].map((edition) => [
				edition,
				'',
				'European Union and the United Kingdom; no figures found',
				'유럽연합과 영국(찾은 수치 없음)'
			]),
			...SINCE_2025.map((edition) => [edition, 'EUROPE_GEO', ...geographicEurope()])
		]
	},
	{
		code: 'EMU',
		en: 'Euro area',
		ko: '유로지역',
		meanings: [
			[
				'',
				'',
				'Member states of the European Union whose currency is the euro',
				'유로를 쓰는 유럽연합 회원국'
			]
		]
	}
];

function unionWithoutBritain() {
	return ['European Union without the United Kingdom', '영국을 뺀 유럽연합'];
}

function geographicEurope() {
	return [
		'EU27 with the United Kingdom, Switzerland, Norway, Iceland, Jersey, Russia, Ukraine, Belarus and Serbia, without Turkey, as the country figures reconstruct it',
		'EU 27개국에 영국, 스위스, 노르웨이, 아이슬란드, 저지섬, 러시아, 우크라이나, 벨라루스, 세르비아를 더하고 튀르키예를 뺀 범위(국가별 수치로 재구성)'
	];
}

/** Groups of countries of the World Bank, named as it names them. */
const WORLD_BANK = `
	AFE Africa Eastern and Southern / 동·남아프리카
	AFW Africa Western and Central / 서·중앙아프리카
	ARB Arab World / 아랍권
	CEB Central Europe and the Baltics / 중부 유럽·발트
	CSS Caribbean small states / 카리브 소국
	EAP East Asia & Pacific (excluding high income) / 동아시아·태평양(고소득국 제외)
	EAR Early-demographic dividend / 인구배당 초기 국가
	EAS East Asia & Pacific / 동아시아·태평양
	ECA Europe & Central Asia (excluding high income) / 유럽·중앙아시아(고소득국 제외)
	ECS Europe & Central Asia / 유럽·중앙아시아
	FCS Fragile and conflict affected situations / 취약·분쟁 영향국
	HIC High income / 고소득국
	HPC Heavily indebted poor countries (HIPC) / 고채무빈곤국(HIPC)
	IBD IBRD only / IBRD 단독 대상국
	IBT IDA & IBRD total / IDA·IBRD 대상국 전체
	IDA IDA total / IDA 대상국 전체
	IDB IDA blend / IDA·IBRD 혼합 대상국
	IDX IDA only / IDA 단독 대상국
	LAC Latin America & Caribbean (excluding high income) / 중남미·카리브(고소득국 제외)
	LCN Latin America & Caribbean / 중남미·카리브
	LDC Least developed countries: UN classification / 최빈개도국(UN 분류)
	LIC Low income / 저소득국
	LMC Lower middle income / 중하위소득국
	LMY Low & middle income / 중·저소득국
	LTE Late-demographic dividend / 인구배당 후기 국가
	MEA Middle East, North Africa, Afghanistan & Pakistan / 중동·북아프리카·아프가니스탄·파키스탄
	MIC Middle income / 중소득국
	MNA Middle East, North Africa, Afghanistan & Pakistan (excluding high income) / 중동·북아프리카·아프가니스탄·파키스탄(고소득국 제외)
	NAC North America / 북미
	OED OECD members / OECD 회원국
	OSS Other small states / 기타 소국
	PRE Pre-demographic dividend / 인구배당 이전 국가
	PSS Pacific island small states / 태평양 도서 소국
	PST Post-demographic dividend / 인구배당 이후 국가
	SAS South Asia / 남아시아
	SSA Sub-Saharan Africa (excluding high income) / 사하라 이남 아프리카(고소득국 제외)
	SSF Sub-Saharan Africa / 사하라 이남 아프리카
	SST Small states / 소국
	TEA East Asia & Pacific (IDA & IBRD countries) / 동아시아·태평양(IDA·IBRD 대상국)
	TEC Europe & Central Asia (IDA & IBRD countries) / 유럽·중앙아시아(IDA·IBRD 대상국)
	TLA Latin America & the Caribbean (IDA & IBRD countries) / 중남미·카리브(IDA·IBRD 대상국)
	TMN Middle East, North Africa, Afghanistan & Pakistan (IDA & IBRD) / 중동·북아프리카·아프가니스탄·파키스탄(IDA·IBRD 대상국)
	TSA South Asia (IDA & IBRD) / 남아시아(IDA·IBRD 대상국)
	TSS Sub-Saharan Africa (IDA & IBRD countries) / 사하라 이남 아프리카(IDA·IBRD 대상국)
	UMC Upper middle income / 중상위소득국
`;

/** The fifty states and the federal district, by their postal codes. */
const STATES = `
	AL Alabama / 앨라배마주
	AK Alaska / 알래스카주
	AZ Arizona / 애리조나주
	AR Arkansas / 아칸소주
	CA California / 캘리포니아주
	CO Colorado / 콜로라도주
	CT Connecticut / 코네티컷주
	DE Delaware / 델라웨어주
	DC District of Columbia / 워싱턴 D.C.
	FL Florida / 플로리다주
	GA Georgia (US) / 조지아주
	HI Hawaii / 하와이주
	ID Idaho / 아이다호주
	IL Illinois / 일리노이주
	IN Indiana / 인디애나주
	IA Iowa / 아이오와주
	KS Kansas / 캔자스주
	KY Kentucky / 켄터키주
	LA Louisiana / 루이지애나주
	ME Maine / 메인주
	MD Maryland / 메릴랜드주
	MA Massachusetts / 매사추세츠주
	MI Michigan / 미시간주
	MN Minnesota / 미네소타주
	MS Mississippi / 미시시피주
	MO Missouri / 미주리주
	MT Montana / 몬태나주
	NE Nebraska / 네브래스카주
	NV Nevada / 네바다주
	NH New Hampshire / 뉴햄프셔주
	NJ New Jersey / 뉴저지주
	NM New Mexico / 뉴멕시코주
	NY New York / 뉴욕주
	NC North Carolina / 노스캐롤라이나주
	ND North Dakota / 노스다코타주
	OH Ohio / 오하이오주
	OK Oklahoma / 오클라호마주
	OR Oregon / 오리건주
	PA Pennsylvania / 펜실베이니아주
	RI Rhode Island / 로드아일랜드주
	SC South Carolina / 사우스캐롤라이나주
	SD South Dakota / 사우스다코타주
	TN Tennessee / 테네시주
	TX Texas / 텍사스주
	UT Utah / 유타주
	VT Vermont / 버몬트주
	VA Virginia / 버지니아주
	WA Washington / 워싱턴주
	WV West Virginia / 웨스트버지니아주
	WI Wisconsin / 위스콘신주
	WY Wyoming / 와이오밍주
`;

/** English names that analysts use, where the reference has none and the ISO name is longer. */
const ENGLISH = names(`
	BES Caribbean Netherlands / BRN Brunei / CIV Ivory Coast / COD DR Congo / COG Congo
	FLK Falkland Islands / FSM Micronesia / GMB Gambia / IRN Iran / LAO Laos / MAC Macau
	MAF Saint Martin / MDA Moldova / MKD North Macedonia / PCN Pitcairn Islands / PSE Palestine
	REU Réunion / STP São Tomé and Príncipe / SXM Sint Maarten / SYR Syria / TZA Tanzania
	UMI US Minor Outlying Islands / VAT Vatican City / VIR US Virgin Islands
`);

/** Korean names in common use, where the ISO list has a formal, dated or misspelt one. */
const KOREAN = names(`
	AIA 앵귈라 / ALA 올란드 제도 / ARE 아랍에미리트 / ASM 아메리칸사모아 / ATA 남극
	ATF 프랑스령 남방 및 남극 지역 / ATG 앤티가 바부다 / BES 카리브 네덜란드 / BLM 생바르텔레미
	CAF 중앙아프리카공화국 / COD 콩고민주공화국 / COG 콩고공화국 / CPV 카보베르데 / CUW 퀴라소
	CYM 케이맨 제도 / CYP 키프로스 / CZE 체코 / ETH 에티오피아 / FLK 포클랜드 제도 / FRO 페로 제도
	GEO 조지아 / GGY 건지섬 / GIB 지브롤터 / GNB 기니비사우 / GNQ 적도기니 / GRL 그린란드
	HMD 허드 맥도널드 제도 / IOT 영국령 인도양 지역 / JEY 저지섬 / KGZ 키르기스스탄 / KIR 키리바시
	KNA 세인트키츠 네비스 / KOR 한국 / LCA 세인트루시아 / MAF 생마르탱 / MHL 마셜 제도
	MKD 북마케도니아 / MNP 북마리아나 제도 / MSR 몬트세랫 / PCN 핏케언 제도 / PNG 파푸아뉴기니
	POL 폴란드 / PRT 포르투갈 / REU 레위니옹 / RUS 러시아 / SGS 사우스조지아 사우스샌드위치 제도
	SHN 세인트헬레나 / SJM 스발바르 얀마옌 / SLB 솔로몬 제도 / SLE 시에라리온 / SMR 산마리노
	SPM 생피에르 미클롱 / STP 상투메 프린시페 / SUR 수리남 / SWZ 에스와티니 / SXM 신트마르턴
	TCA 터크스 케이커스 제도 / TKL 토켈라우 / TKM 투르크메니스탄 / TUN 튀니지 / TUR 튀르키예
	TUV 투발루 / TWN 대만 / UMI 미국령 군소 제도 / VCT 세인트빈센트 그레나딘 / WLF 왈리스 푸투나
	ZAF 남아프리카공화국 / ZWE 짐바브웨
`);

/** Kosovo has no ISO code: XKX is the World Bank's, and there is no number for it. */
const KOSOVO = { code: 'XKX', kind: 'country', numeric: '', name_en: 'Kosovo', name_ko: '코소보' };

function names(text) {
	const entries = text.split(/[/\n]/).map((entry) => entry.trim());
	return new Map(entries.filter(Boolean).map((entry) => [entry.slice(0, 3), entry.slice(4)]));
}

/** Lines of `CODE English / Korean`. */
function pairs(text) {
	return text
		.trim()
		.split('\n')
		.map((line) => line.trim().match(/^(?<code>[A-Z]+) (?<en>.+) \/ (?<ko>.+)$/).groups);
}

export const REGION_COLUMNS = [
	'code',
	'kind',
	'numeric',
	'name_en',
	'name_ko',
	'edition',
	'stands_for',
	'meaning_en',
	'meaning_ko'
];

/**
 * The rows of regions.csv: the world, aggregates with what each edition means by them, countries by
 * code, US states by name. `referenceRows` are the nominal rows of ai-private-investment.csv: a country
 * that they name (`region_code`, `region_name`) keeps that English name.
 */
export function regionRows(referenceRows) {
	const used = new Map(referenceRows.map((row) => [row.region_code, row.region_name]));
	const world = { code: 'WLD', kind: 'world', name_en: 'World', name_ko: '세계' };
	return [
		world,
		...AGGREGATES.flatMap(aggregateRows),
		...worldBankRows(),
		...countryRows(used),
		...stateRows()
	];
}

function aggregateRows({ code, en, ko, meanings }) {
	return meanings.map(([edition, stands_for, meaning_en, meaning_ko]) => ({
		code,
		kind: 'aggregate',
		name_en: en,
		name_ko: ko,
		edition,
		stands_for,
		meaning_en,
		meaning_ko
	}));
}

function worldBankRows() {
	return pairs(WORLD_BANK).map(({ code, en, ko }) => ({
		code,
		kind: 'aggregate',
		name_en: en,
		name_ko: ko,
		meaning_en: 'Group of countries as the World Bank forms it',
		meaning_ko: '세계은행의 분류에 따른 국가 묶음'
	}));
}

function stateRows() {
	return pairs(STATES).map(({ code, en, ko }) => ({
		code: `US-${code}`,
		kind: 'state',
		name_en: en,
		name_ko: ko
	}));
}

function countryRows(used) {
	const codes = Object.keys(countries.getAlpha3Codes()).filter((code) => code !== 'XKK');
	const unknown = [...ENGLISH.keys(), ...KOREAN.keys()].filter((code) => !codes.includes(code));
	if (unknown.length > 0) throw new Error(`No such countries: ${unknown.join(', ')}`);
	const rows = codes.map((code) => ({
		code,
		kind: 'country',
		numeric: countries.alpha3ToNumeric(code),
		name_en: used.get(code) ?? ENGLISH.get(code) ?? countries.getName(code, 'en'),
		name_ko: KOREAN.get(code) ?? countries.getName(code, 'ko')
	}));
	return [...rows, KOSOVO].sort((a, b) => compare(a.code, b.code));
}

const GROUPS = new Map(
	regionRows([]).map(({ code, kind }) => [
		code,
		{ world: 'world', aggregate: 'regions', country: 'countries', state: 'states' }[kind]
	])
);

/** The group in which a region is listed: `world`, `regions` (aggregates), `countries` or `states`. */
export function groupOf(region) {
	const group = GROUPS.get(region);
	if (!group) throw new Error(`Not in regions.csv: ${region}`);
	return group;
}
