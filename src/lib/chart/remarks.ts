import type { Frame } from '../frame/frame';
import type { Plot } from './plot';

/** What must be said beneath a drawing: dotted lines, names without room, values that can not be drawn. */
export function remarksOn(plot: Plot | null | undefined, frame: Frame): string[] {
	if (plot?.kind !== 'line') return [];
	const { language, series, editions, view } = frame;
	const ko = language === 'ko';
	const compared = editions.find(({ slug }) => slug === view.compare)?.title ?? view.compare;
	const all = series.filter(({ ghost }) => !ghost).length;
	const { ghost, unlabelled, omitted } = plot;
	return [
		ghost ? (ko ? `점선: ${compared}` : `Dotted: ${compared}`) : '',
		unlabelled > 0
			? ko
				? `${all}개 계열 가운데 ${all - unlabelled}개에 이름표, 전체는 표에`
				: `${all - unlabelled} of ${all} series labelled, all in the table`
			: '',
		omitted > 0
			? ko
				? `0 이하의 값 ${omitted}개는 로그 눈금에 나타낼 수 없음`
				: `Not on the logarithmic axis: ${omitted} of zero or below`
			: ''
	].filter(Boolean);
}
