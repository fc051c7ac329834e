/** The parts in the order of a menu, and what is known of their labels. */

/** `id | English | Korean`, one a line. */
function terms(text) {
	const lines = text.split('\n').map((line) => line.trim());
	return Object.fromEntries(
		lines.filter(Boolean).map((line) => {
			const [id, en, ko] = line.split('|').map((part) => part.trim());
			return [id, [en, ko]];
		})
	);
}

/** Focus areas: those of the 2026 edition, then those of earlier editions only. */
const FOCUS = terms(`
	all | All focus areas | 전체 분야
	accounting-finance | Accounting/finance | 회계·재무
	ai-agents | AI agents | AI 에이전트
	ai-infrastructure-models-research-governance | AI infrastructure/models/research/governance | AI 인프라·모델·연구·거버넌스
	autonomous-vehicles | Autonomous vehicles | 자율주행차
	biotech | Biotech | 바이오테크
	cloud-computing | Cloud computing | 클라우드 컴퓨팅
	creative-music-video-content | Creative, music, video content | 창작·음악·영상 콘텐츠
	cybersecurity-data-protection | Cybersecurity, data protection | 사이버보안·데이터 보호
	data-management-processing | Data management, processing | 데이터 관리·처리
	defense | Defense | 국방
	drones | Drones | 드론
	ed-tech | Ed tech | 에듀테크
	energy-management | Energy management | 에너지 관리
	entertainment | Entertainment | 엔터테인먼트
	fintech | Fintech | 핀테크
	hr-tech | HR tech | HR테크
	internet-of-things | Internet of things | 사물인터넷
	legal-tech | Legal tech | 리걸테크
	marketing-digital-ads | Marketing, digital ads | 마케팅·디지털 광고
	medical-and-healthcare | Medical and healthcare | 의료·헬스케어
	pharmaceutical | Pharmaceutical | 제약
	quantum-computing | Quantum computing | 양자컴퓨팅
	retail | Retail | 소매·유통
	robotics | Robotics | 로봇
	semiconductors | Semiconductors | 반도체
	agritech | Agritech | 농업기술
	ai-infrastructure-research-governance | AI infrastructure/research/governance | AI 인프라·연구·거버넌스
	ar-vr | AR/VR | 증강현실·가상현실
	business-operations | Business operations | 기업 운영
	content-creation-translation | Content creation/translation | 콘텐츠 제작·번역
	data-management-processing-cloud | Data management, processing, cloud | 데이터 관리·처리·클라우드
	energy-oil-and-gas | Energy, oil, and gas | 에너지·석유·가스
	facial-recognition | Facial recognition | 안면인식
	fitness-and-wellness | Fitness and wellness | 피트니스·웰니스
	geospatial | Geospatial | 공간정보
	hardware | Hardware | 하드웨어
	industrial-automation-network | Industrial automation, network | 산업 자동화·네트워크
	insurtech | Insurtech | 인슈어테크
	manufacturing | Manufacturing | 제조
	music-video-content | Music, video content | 음악·영상 콘텐츠
	nlp-customer-support | NLP, customer support | 자연어 처리·고객 지원
	sales-enablement | Sales enablement | 영업 지원
	semantic-search | Semantic search | 시맨틱 검색
	supply-chain | Supply chain | 공급망
	vc | VC | VC
`);

const ACTIVITY = terms(`
	all | All activities | 전체 활동
	merger-acquisition | Mergers and acquisitions | 인수합병
	minority-stake | Minority stakes | 소수 지분 투자
	private-investment | Private investment | 민간투자
	public-offering | Public offerings | 주식 공모
`);

const SIZE = terms(`
	all | All events | 전체 투자 건
	disclosed | Amount disclosed | 금액 공개
	under-50-million | Under $50 million | 5천만 달러 미만
	50-million-100-million | $50 million to $100 million | 5천만~1억 달러
	100-million-500-million | $100 million to $500 million | 1억~5억 달러
	500-million-1-billion | $500 million to $1 billion | 5억~10억 달러
	over-1-billion | Over $1 billion | 10억 달러 초과
	undisclosed | Amount undisclosed | 금액 비공개
`);

export const TERMS = { focus: FOCUS, activity: ACTIVITY, size: SIZE };

/** Labels whose id is that of another spelling of the same thing. */
export const LABELS = {
	AV: 'autonomous-vehicles',
	IoT: 'internet-of-things',
	Semiconductor: 'semiconductors',
	'Medical and health care': 'medical-and-healthcare',
	'disclosed amounts only': 'disclosed'
};

/** Where the scope changed: the ids under which newer editions go on with it. */
export const SUCCESSORS = {
	'ai-infrastructure-research-governance': ['ai-infrastructure-models-research-governance'],
	'data-management-processing-cloud': ['data-management-processing', 'cloud-computing'],
	'energy-oil-and-gas': ['energy-management'],
	'music-video-content': ['creative-music-video-content']
};

/** The first year that an edition counts a category, where that is later than its table begins. */
export const SINCE = {
	'ai-index-2026': {
		'accounting-finance': '2025',
		'ai-agents': '2024',
		biotech: '2025',
		'cloud-computing': '2025',
		defense: '2024',
		'energy-management': '2024',
		pharmaceutical: '2025'
	}
};

/** By edition and label, by id, or by the year in which a category begins: English, Korean. */
export const NOTES = {
	'ai-index-2022 AV': [
		"AV means autonomous vehicles; a notebook of Our World in Data of 2022 mislabels it 'Audiovisual'.",
		'AV는 자율주행차를 뜻합니다. Our World in Data의 2022년 처리 코드에는 시청각으로 잘못 적혀 있습니다.'
	],
	'ai-index-2026 AV': ['Label of Fig 4.2.17.', '그림 4.2.17의 표기입니다.'],
	'ai-index-2026 IoT': ['Label of Fig 4.2.17.', '그림 4.2.17의 표기입니다.'],
	'ai-index-2026 AI infrastructure/models/research/governance*': [
		'Label of Fig 4.2.17; what the asterisk refers to was not found.',
		'그림 4.2.17의 표기입니다. 별표가 가리키는 설명은 찾지 못했습니다.'
	],
	'ai-infrastructure-research-governance': [
		"The 2026 edition adds 'models' to the label. Its figure for 2024 is that of the 2025 edition (37.3 billion US dollars); for 2023 it has 10.4 billion, the 2024 edition 18.3 billion.",
		"2026년판은 명칭에 '모델'을 더했습니다. 2024년 금액은 2025년판과 같은 373억 달러이고, 2023년 금액은 2026년판 104억 달러, 2024년판 183억 달러입니다."
	],
	'data-management-processing-cloud': [
		'Later editions count data management and processing without the cloud; cloud computing returns as a category of its own in the 2026 edition.',
		'이후 판은 클라우드를 뺀 데이터 관리·처리를 집계하며, 클라우드 컴퓨팅은 2026년판에서 별도 분야로 다시 나옵니다.'
	],
	'energy-oil-and-gas': [
		'The 2026 edition has energy management instead, counted from 2024.',
		'2026년판에는 그 대신 2024년부터 집계한 에너지 관리가 있습니다.'
	],
	'music-video-content': [
		"Editions from 2024 on widen it to 'Creative, music, video content'.",
		'2024년판부터 창작·음악·영상 콘텐츠로 범위가 넓어집니다.'
	],
	vc: ['The edition does not spell the label out.', '판에 이 약어의 풀이가 없습니다.'],
	2024: [
		'The series of Fig 4.2.17 begins with 2024, which most likely means that earlier years were not tracked; they are not zero.',
		'그림 4.2.17의 계열이 2024년에 시작합니다. 그 전은 0이 아니라 집계하지 않은 것으로 보입니다.'
	],
	2025: [
		'Fig 4.2.17 begins with 2025; Fig 4.2.16 prints 0 for 2024, which most likely means not tracked yet.',
		'그림 4.2.17의 계열이 2025년에 시작합니다. 그림 4.2.16의 2024년 값 0은 아직 집계하지 않았다는 뜻으로 보입니다.'
	]
};
