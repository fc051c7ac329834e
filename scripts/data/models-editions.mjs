/** What is said of the two editions of model economics and of their measures. */

export const EPOCH = 'epoch-models-2026-01';
export const STATED = 'stated-models-2023';

export const DATASETS = [
	{
		id: 'epoch-models',
		title: 'Notable AI models (Epoch AI)',
		titleKo: '주요 AI 모델(Epoch AI)',
		publisher: 'Epoch AI',
		description:
			'Parameters, training compute, training time, hardware and training cost of notable AI models, as Epoch AI collects and estimates them. The cost is the wear of the hardware and the energy of the final training run, in constant 2023 dollars. Epoch AI revises its estimates; the edition stays with the figure.',
		descriptionKo:
			'Epoch AI가 수집하고 추정한 주요 AI 모델의 매개변수 수, 학습 연산량, 학습 시간, 하드웨어, 학습 비용입니다. 비용은 최종 학습에 든 하드웨어 감가와 전력을 2023년 불변 달러로 나타낸 값입니다. Epoch AI는 추정을 개정하므로 값마다 판을 함께 적습니다.',
		homepage: 'https://epoch.ai/data/notable-ai-models'
	},
	{
		id: 'stated-models',
		title: 'AI models as their makers and the press state them',
		titleKo: '개발사와 언론이 밝힌 AI 모델',
		publisher: 'Makers of the models and the press',
		description:
			'What the makers of a few models and the press said of cost, time and size in the spring of 2023, with every source beside the other: what fine-tuning cost, what a big model is said to have cost. Sources disagree; none is averaged.',
		descriptionKo:
			'2023년 봄 몇몇 모델의 비용, 시간, 크기를 두고 개발사와 언론이 밝힌 수치를 출처별로 나란히 실었습니다. 미세조정에 든 돈도, 큰 모델에 들었다고 알려진 돈도 있습니다. 출처마다 다르며 평균을 내지 않습니다.'
	}
];

const ofModels = (measure) => ({
	kind: 'level',
	additive: false,
	whole: null,
	dimensions: ['region', 'model'],
	...measure
});

export const MEASURES = [
	ofModels({
		id: 'training_cost',
		unit: 'USD',
		name: { en: 'Training cost of a model', ko: '모델 학습 비용' },
		noun: { en: 'training cost', ko: '학습 비용' },
		definition: {
			en: "What it cost to train a model, in US dollars. Whose cost that is depends on the dataset. Epoch AI: its own estimate of the hardware's wear and the energy of the final training run, in constant 2023 dollars, without staff, trials and data. Makers and press: the amount as the makers or the press state it, in dollars of the time, the bill of a mere fine-tuning included. The two are never set against each other without saying so.",
			ko: '모델을 학습시키는 데 든 돈(미국 달러)입니다. 누구의 비용인지는 데이터셋에 따라 다릅니다. Epoch AI의 값은 최종 학습에 든 하드웨어 감가와 전력을 자체 추정해 2023년 불변 달러로 나타낸 것으로, 인건비와 시험 학습, 데이터 비용은 들어 있지 않습니다. 개발사와 언론의 값은 밝힌 금액을 당시 달러로 그대로 옮긴 것으로, 미세조정만 한 비용도 들어 있습니다. 둘을 비교할 때에는 이 차이를 밝혀야 합니다.'
		}
	}),
	ofModels({
		id: 'parameters',
		unit: 'count',
		name: { en: 'Parameters of a model', ko: '모델 매개변수 수' },
		noun: { en: 'number of parameters', ko: '매개변수 수' },
		definition: {
			en: 'Number of trainable weights of a model, as its maker states it or as the source estimates it.',
			ko: '모델이 학습하는 가중치의 수로, 개발사가 밝혔거나 출처가 추정한 값입니다.'
		}
	}),
	ofModels({
		id: 'training_compute',
		unit: 'FLOP',
		name: { en: 'Training compute of a model', ko: '모델 학습 연산량' },
		noun: { en: 'training compute', ko: '학습 연산량' },
		definition: {
			en: 'Floating-point operations of the training, in total (FLOP, not FLOP per second). Mostly an estimate.',
			ko: '학습에 쓴 부동소수점 연산의 총횟수입니다(초당 횟수가 아닌 FLOP). 대부분 추정값입니다.'
		}
	}),
	ofModels({
		id: 'training_time',
		unit: 'hours',
		name: { en: 'Training time of a model', ko: '모델 학습 시간' },
		noun: { en: 'training time', ko: '학습 시간' },
		definition: {
			en: 'Duration of the training in hours from start to end, not in hours of the single chips. For a fine-tuned model it is the fine-tuning alone.',
			ko: '학습의 시작부터 끝까지 걸린 시간으로, 칩마다의 시간을 더한 것이 아닙니다. 미세조정한 모델은 미세조정에 걸린 시간만 잽니다.'
		}
	})
];

const [epoch, stated] = DATASETS;

/** Edition → its title, licence and notes; the measures and the coverage are counted from the records. */
export const EDITIONS = {
	[EPOCH]: {
		slug: EPOCH,
		dataset: epoch.id,
		title: 'Epoch AI, notable AI models, January 2026',
		published: '2026-01-26',
		publisher: epoch.publisher,
		sources: [{ title: 'Epoch AI: notable AI models', path: epoch.homepage }],
		licenses: [
			{
				name: 'CC-BY-4.0',
				path: 'https://creativecommons.org/licenses/by/4.0/',
				title: 'CC BY 4.0: Epoch AI'
			}
		],
		attribution: 'Epoch AI, notable AI models (downloaded 2026-01-26)',
		note: "Models published from 2010 to 2025 with a parameter count or a cost, as downloaded on 26 January 2026; models with neither are left out. Costs are Epoch AI's estimates of hardware wear and energy of the final training run in constant 2023 dollars. It revises them: GPT-3 stood at 2,056,969 dollars in February 2025 and stands at 2,116,866 here. The date is that of the edition as downloaded, not of a publication.",
		noteKo:
			'2010~2025년에 나온 모델 가운데 매개변수 수나 비용이 있는 것을 2026년 1월 26일 내려받은 대로 실었습니다. 둘 다 없는 모델은 뺐습니다. 비용은 최종 학습에 든 하드웨어 감가와 전력을 Epoch AI가 2023년 불변 달러로 추정한 값입니다. 추정은 개정됩니다. GPT-3은 2025년 2월에 205만 6,969달러였고 이 판에서는 211만 6,866달러입니다. 날짜는 발표일이 아니라 내려받은 날입니다.'
	},
	[STATED]: {
		slug: STATED,
		dataset: stated.id,
		title: 'AI models as stated by makers and press, spring 2023',
		published: '2023-04',
		publisher: stated.publisher,
		sources: [
			{ title: 'AI Times (AI타임스), video news on small language models, April 2023' },
			{
				title: "L. Heim: Estimating PaLM's training cost",
				path: 'https://blog.heim.xyz/palm-training-cost/'
			},
			{
				title: 'Cerebras Systems: Cerebras-GPT',
				path: 'http://www.cerebras.net/blog/cerebras-gpt-a-family-of-open-compute-efficient-large-language-models/'
			}
		],
		licenses: [
			{
				name: 'notspecified',
				title: 'Statements of the makers and of the press, cited as facts'
			}
		],
		attribution: 'Makers of the models and the press; each record names its source',
		note: "Twelve models that the founding document of this project speaks of, with further public sources as further readings. GPT-3 is said to have cost about 10 million dollars. Alpaca (600 dollars) and Dolly (100 or 30) are fine-tunings of models that others had trained; the cost of those is not in them. For PaLM only a range is known, 9 to 23 million dollars at cloud prices; no middle is taken. Dolly's time is given as three hours or as 30 minutes. The seven Cerebras-GPT models have parameters only. ELMAR could not be confirmed anywhere and has no figures. Amounts are in dollars of the time.",
		noteKo:
			'이 프로젝트의 출발점이 된 문서의 모델 12종이며, 다른 공개 출처의 값은 추가 판독으로 실었습니다. GPT-3에는 약 1,000만 달러가 들었다고 합니다. 알파카(600달러)와 돌리(100달러 또는 30달러)는 다른 곳에서 학습한 모델을 미세조정한 것으로, 원래 모델의 비용은 들어 있지 않습니다. PaLM은 클라우드 가격 기준 900만~2,300만 달러라는 범위만 알려져 있으며 중간값을 취하지 않습니다. 돌리의 학습 시간은 3시간 또는 30분으로 출처마다 다릅니다. 세레브라스-GPT 7종은 매개변수 수만 있습니다. 엘마는 어디에서도 확인되지 않아 수치가 없습니다. 금액은 당시 달러입니다.'
	}
};
