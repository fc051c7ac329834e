import { withParticle } from '../format/particle';
import type { Language } from '../language';

const en = {
	heading: 'Data',
	view: 'This view',
	edition: (title: string) => `The whole edition: ${title}`,
	rows: (count: number) =>
		count === 1 ? '1 row' : `${count.toLocaleString('en-US')} rows, the same in every file`,
	records: (count: number) =>
		`${count === 1 ? '1 row' : `${count.toLocaleString('en-US')} rows`}: every figure that it states, as it states it`,
	excel: 'CSV for Excel',
	described: 'Data Package (JSON)',
	preparing: (name: string) => `${name} is being made.`,
	coming: (name: string, size: string) => `${name}: ${size} are here.`,
	saved: (name: string, size: string) => `${name} is saved (${size}).`,
	failed: (name: string) => `${name} did not come. The link is still good: try again.`,
	stop: 'Stop',
	stopped: (name: string) => `${name} was stopped. Nothing is saved.`
};

const ko: typeof en = {
	heading: '데이터',
	view: '이 보기',
	edition: (title) => `판 전체: ${title}`,
	rows: (count) => `${count.toLocaleString('en-US')}행. 모든 파일에 같은 행이 들어 있습니다.`,
	records: (count) =>
		`${count.toLocaleString('en-US')}행. 이 판에 실린 모든 수치를 실린 그대로 담습니다.`,
	excel: '엑셀용 CSV',
	described: 'Data Package(JSON)',
	preparing: (name) => `${name} 파일을 만들고 있습니다.`,
	coming: (name, size) => `${name}: ${size} 받음`,
	saved: (name, size) => `${withParticle(name, '을/를')} 저장했습니다(${size}).`,
	failed: (name) =>
		`${withParticle(name, '을/를')} 받지 못했습니다. 링크는 그대로이니 다시 눌러 주세요.`,
	stop: '중지',
	stopped: (name) => `${name} 내려받기를 중지했습니다. 저장된 것은 없습니다.`
};

/** The words with which data are taken away from the page of files. */
export const downloadMessages: Record<Language, typeof en> = { en, ko };
