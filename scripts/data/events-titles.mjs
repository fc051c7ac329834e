/** The titles of the events, in our own words, in both languages. */
export const TITLES = {
	'msft-openai-2019': [
		'Microsoft invests 1 billion dollars in OpenAI',
		'마이크로소프트, 오픈AI에 10억 달러 투자'
	],
	'gpt-3': ['GPT-3 paper published', 'GPT-3 논문 공개'],
	'us-chips-act': ['US CHIPS and Science Act signed', '미국 반도체과학법 서명'],
	'us-export-2022': [
		'US restricts exports of advanced chips to China',
		'미국, 첨단 반도체 대중국 수출통제 발표'
	],
	chatgpt: ['ChatGPT launched', '챗GPT 출시'],
	'msft-openai-2023': [
		'Microsoft and OpenAI extend their partnership',
		'마이크로소프트·오픈AI 협력 확대'
	],
	'llama-1': ['Meta releases LLaMA', '메타, 라마 공개'],
	alpaca: [
		'Stanford presents Alpaca, tuned for under 600 dollars',
		'스탠퍼드, 600달러 미만으로 미세조정한 알파카 공개'
	],
	dolly: ['Databricks releases Dolly', '데이터브릭스, 돌리 공개'],
	'garante-chatgpt': ['Italy blocks ChatGPT for the time being', '이탈리아, 챗GPT 일시 차단'],
	'garante-restored': ['ChatGPT available again in Italy', '이탈리아, 챗GPT 접속 재개'],
	'mistral-seed': [
		'Mistral AI raises a record European seed round',
		'미스트랄AI, 유럽 최대 시드 투자 유치'
	],
	'ep-ai-act-position': [
		'European Parliament votes its position on the AI Act',
		'유럽의회, AI법 입장 표결'
	],
	'llama-2': ['Llama 2 released', '라마 2 공개'],
	'amazon-anthropic': [
		'Amazon to invest up to 4 billion dollars in Anthropic',
		'아마존, 앤트로픽에 최대 40억 달러 투자 발표'
	],
	'us-export-2023': ['US tightens chip export controls', '미국, 반도체 수출통제 강화'],
	'us-eo-14110': [
		'US executive order on safe and trustworthy AI',
		'미국, 안전하고 신뢰할 수 있는 AI 행정명령'
	],
	'gemini-1': ['Gemini 1.0 announced', '구글, 제미나이 1.0 발표'],
	'llama-3-1': ['Llama 3.1 405B released', '라마 3.1 405B 공개'],
	'eu-ai-act-in-force': ['EU AI Act enters into force', 'EU AI법 발효'],
	'openai-2024': ['OpenAI raises 6.6 billion dollars', '오픈AI, 66억 달러 투자 유치'],
	'garante-fine': ['Italy fines OpenAI 15 million euro', '이탈리아, 오픈AI에 1,500만 유로 과징금'],
	'korea-ai-act-passed': ['Korea passes the AI Basic Act', 'AI 기본법 국회 통과'],
	'deepseek-r1': ['DeepSeek-R1 released', '딥시크 R1 공개'],
	stargate: ['Stargate project announced', '스타게이트 프로젝트 발표'],
	'nvidia-drop': [
		'Nvidia loses some 600 billion dollars of value in one day',
		'엔비디아 시가총액, 하루에 약 6,000억 달러 감소'
	],
	'france-109bn': [
		'France announces 109 billion euro of AI investment',
		'프랑스, 1,090억 유로 AI 투자 발표'
	],
	investai: [
		'EU launches InvestAI (200 billion euro goal)',
		'EU, 2,000억 유로 목표의 인베스트AI 출범'
	],
	'openai-2025': ['OpenAI raises up to 40 billion dollars', '오픈AI, 최대 400억 달러 투자 유치'],
	'nvidia-openai-loi': ['Nvidia and OpenAI sign a letter of intent', '엔비디아·오픈AI 의향서 체결'],
	'gemini-3': ['Gemini 3 Pro released', '제미나이 3 프로 공개'],
	'xai-2026': ['xAI reported to have raised 20 billion dollars', 'xAI, 200억 달러 투자 유치 보도'],
	'korea-ai-act-in-force': ['Korea AI Basic Act takes effect', 'AI 기본법 시행'],
	'anthropic-g': [
		'Anthropic raises 30 billion dollars (Series G)',
		'앤트로픽, 시리즈 G 300억 달러 유치'
	],
	'openai-2026-announced': [
		'OpenAI announces a 110 billion dollar round',
		'오픈AI, 1,100억 달러 투자 유치 발표'
	],
	'openai-2026-closed': [
		'OpenAI closes the round at 122 billion dollars',
		'오픈AI, 1,220억 달러로 투자 유치 마감'
	],
	'anthropic-h': [
		'Anthropic raises 65 billion dollars (Series H)',
		'앤트로픽, 시리즈 H 650억 달러 유치'
	],
	'seed-ai-index-2023': [
		'Press: first fall of private AI investment in ten years',
		'언론 보도: AI 민간투자 10년 만에 첫 감소'
	],
	'seed-fixie': [
		'Fixie links large language models to company applications',
		'픽시, 거대언어모델을 기업 앱과 잇는 클라우드 공개'
	],
	'seed-meeting-summaries': [
		'Zoom and Cisco add generative meeting summaries',
		'줌·시스코, 생성형 AI 회의 요약 도입'
	],
	'seed-vc-1': [
		'Meta publishes VC-1, an artificial visual cortex',
		'메타, 인공 시각피질 VC-1 공개'
	],
	'seed-midjourney': [
		'Midjourney pauses its free trial after fake pictures',
		'미드저니, 가짜 사진 논란에 무료 체험 중단'
	],
	'seed-google-travel': [
		'Google adds AI search for hotels and flights',
		'구글, 호텔·항공편 AI 검색 도입'
	],
	'seed-garante-reaction': [
		'Italian deputy premier calls the ChatGPT ban excessive',
		'이탈리아 부총리, 챗GPT 차단 과도하다고 비판'
	],
	'seed-elmar': [
		'Got It AI presents ELMAR, a small on-premises model',
		'갓잇AI, 사내 구축형 소형 언어모델 엘마 공개'
	],
	'seed-cerebras': [
		'Cerebras opens seven models of 0.1 to 13 billion parameters',
		'세레브라스, 매개변수 1억~130억 개 모델 7종 공개'
	],
	'seed-balenciaga': [
		'Synthetic video "Harry Potter by Balenciaga" spreads online',
		"합성 영상 '해리 포터 by 발렌시아가' 확산"
	]
};
