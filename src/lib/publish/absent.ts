import type { Language } from '../language';

/** Why nothing is at an address, by what was named there. */
const en = {
	figure: (slug: string) => `There is no figure "${slug}".`,
	ownFigure: (slug: string) => `There is no figure "${slug}" of yours.`,
	withdrawnFigure: (slug: string) => `The figure "${slug}" was withdrawn by its author.`,
	dataset: (id: string) => `There is no dataset "${id}".`,
	edition: (slug: string) => `There is no edition "${slug}".`,
	editionOf: (slug: string, dataset: string) => `There is no edition "${slug}" of "${dataset}".`,
	withdrawnEdition: (slug: string) => `The edition "${slug}" was withdrawn.`
};

const ko: typeof en = {
	figure: (slug) => `"${slug}" 그림이 없습니다.`,
	ownFigure: (slug) => `내 그림 가운데 "${slug}" 그림이 없습니다.`,
	withdrawnFigure: (slug) => `"${slug}" 그림은 만든 사람이 거두어들였습니다.`,
	dataset: (id) => `"${id}" 데이터셋이 없습니다.`,
	edition: (slug) => `"${slug}" 판이 없습니다.`,
	editionOf: (slug, dataset) => `"${dataset}" 데이터셋에 "${slug}" 판이 없습니다.`,
	withdrawnEdition: (slug) => `"${slug}" 판은 발행한 사람이 거두어들였습니다.`
};

export const absent: Record<Language, typeof en> = { en, ko };
