import type { Language } from '../language';

const en = {
	heading: 'Picture for a document',
	back: 'Back to the figure',
	preview: 'Preview',
	settings: 'Settings',
	width: 'Width in the document',
	widthOf: (value: number, unit: string) => `${value} ${unit}`,
	widths: {
		'640': 'narrow',
		'960': 'usual',
		'1280': 'slide',
		'8cm': 'half of the text of an A4 page',
		'12cm': 'three quarters of it',
		'16cm': 'all of it',
		'25cm': 'A4 across'
	} as Record<string, string>,
	dpi: 'Density of a PNG',
	byItself: 'By the width',
	dpiOf: (dpi: number, times: number | null) =>
		times === null ? `${dpi} dots an inch` : `${dpi} dots an inch (${times}×)`,
	densityNote:
		'Screens show 96 dots an inch, sharp ones twice as many; print wants 300. SVG and PDF are lines and letters, and sharp at any size.',
	theme: 'Ground',
	themes: { light: 'Light', dark: 'Dark' },
	language: 'Language',
	languages: { en: 'English', ko: 'Korean' },
	within: 'What goes in',
	noTitle: 'No title: the document has a caption',
	transparent: 'Transparent ground',
	patterns: 'Textures, for print without colour',
	report: 'As Korean reports set figures (in Korean)',
	embed: 'SVG with its font within',
	always:
		'Subtitle with unit and prices, source, licence, edition and address are always in it, and in its metadata.',
	show: 'Show the preview',
	files: 'Files',
	size: (pixels: string, width: string, dpi: number) =>
		`The PNG is ${pixels} pixels wide: ${width} at ${dpi} dots an inch.`,
	copy: 'Copy the picture',
	copied: 'Copied as PNG.',
	failed: 'The browser did not allow it. The PNG is the same picture.',
	previewOf: (title: string) => `Preview: ${title}`
};

const ko: typeof en = {
	heading: '문서에 넣을 그림',
	back: '그래프로 돌아가기',
	preview: '미리 보기',
	settings: '설정',
	width: '문서에서의 너비',
	widthOf: (value, unit) => `${value}${unit}`,
	widths: {
		'640': '좁게',
		'960': '보통',
		'1280': '슬라이드',
		'8cm': 'A4 본문의 절반',
		'12cm': 'A4 본문의 4분의 3',
		'16cm': 'A4 본문 전체',
		'25cm': 'A4 가로'
	},
	dpi: 'PNG 해상도',
	byItself: '너비에 맞춤',
	dpiOf: (dpi, times) => (times === null ? `${dpi}dpi` : `${dpi}dpi(${times}배)`),
	densityNote:
		'화면은 보통 96dpi, 고해상도 화면은 그 두 배이고 인쇄에는 300dpi가 알맞습니다. SVG와 PDF는 선과 글자로 되어 있어 어떤 크기에서도 선명합니다.',
	theme: '바탕',
	themes: { light: '밝게', dark: '어둡게' },
	language: '언어',
	languages: { en: '영어', ko: '한국어' },
	within: '그림에 넣을 것',
	noTitle: '제목 빼기(문서에 캡션이 있을 때)',
	transparent: '투명 바탕',
	patterns: '무늬 넣기(흑백 인쇄용)',
	report: '한국어 보고서 서식(〈그림〉, 단위, 주, 자료)',
	embed: 'SVG에 글꼴 넣기',
	always:
		'단위와 가격 기준을 밝힌 부제, 출처, 라이선스, 판, 주소는 그림과 그 메타데이터에 항상 들어갑니다.',
	show: '미리 보기',
	files: '파일',
	size: (pixels, width, dpi) => `PNG의 너비는 ${pixels}픽셀(${dpi}dpi에서 ${width})입니다.`,
	copy: '그림 복사',
	copied: 'PNG로 복사했습니다.',
	failed: '브라우저가 복사를 허용하지 않았습니다. PNG 파일이 같은 그림입니다.',
	previewOf: (title) => `미리 보기: ${title}`
};

/** The words of the page on which a picture for a document is set up. */
export const pictureMessages: Record<Language, typeof en> = { en, ko };
