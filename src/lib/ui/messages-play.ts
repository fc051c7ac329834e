import type { Language } from '../language';

/** The words of the page on which a file is charted without being sent anywhere. */
const en = {
	title: 'Chart your own file',
	intro:
		'Drop a table and explore it as any figure here. It is read and drawn in this browser: the file is not sent anywhere, and nothing of it is kept.',
	noScript:
		'This page reads the file in your browser, which needs JavaScript. Without it, editors can import a file on the server:',
	toImport: 'the import wizard',
	publish: 'Import the file as an edition',
	publishNote: '(for editors, who sign in and choose the file again: it was never sent)',
	step: 'The chart',
	paste: 'Paste a table instead',
	pasteLabel: 'Text with a line of column names, as copied from a spreadsheet or a file',
	pasteRead: 'Read this text',
	pasteEmpty: 'There is no text yet.',
	pasted: 'pasted',
	shipped: (title: string) => `Begin with figures of the atlas: ${title}`,
	gone: 'The file that was open here is not here any more: it was held in the memory of this page only, and is gone since the page was left, loaded anew or changed to another language.',
	goneHow: 'Choose it again.',
	goneView: 'The address still names its view: choose the same file again and the view comes back.',
	held: 'The file is held in the memory of this page only: to load the page anew, to leave it or to change the language closes the file. Take away first what you want to keep.',
	readAs: 'How it was read',
	roles: 'Columns and roles',
	another: 'Another file',
	compare: 'Compare with an edition of the atlas',
	asText: (encoding: string, delimiter: string) => `read as ${encoding}, separated by ${delimiter}`,
	asSheet: (sheet: string) => `sheet “${sheet}”`,
	records: (count: string) => `${count} records`,
	remarks: (count: number) =>
		count === 1
			? 'What was noticed while reading: 1 remark, no error'
			: `What was noticed while reading: ${count} remarks, no errors`,
	delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as Record<
		string,
		string
	>,
	left: (count: string) =>
		`The file is long: ${count} of its figures are not at hand here. An edition made of it holds them all.`,
	tooLong:
		'The file holds more figures than a browser should keep. Import it as an edition to explore it.',
	takeAway: 'Take it away',
	csv: 'CSV of this view',
	svg: 'SVG of this view',
	drawing: 'Drawing the chart',
	failed: 'This view could not be drawn.'
};

type Words = typeof en;

const ko: Words = {
	title: '내 파일로 그려 보기',
	intro:
		'표를 끌어다 놓으면 이곳의 다른 그림처럼 살펴볼 수 있습니다. 이 브라우저 안에서 읽고 그립니다. 파일은 어디로도 보내지 않으며 아무것도 남기지 않습니다.',
	noScript:
		'이 페이지는 브라우저에서 파일을 읽으므로 자바스크립트가 필요합니다. 자바스크립트 없이도 편집자는 서버에서 파일을 가져올 수 있습니다:',
	toImport: '가져오기 마법사',
	publish: '이 파일을 판으로 가져오기',
	publishNote: '(편집자용입니다. 로그인한 뒤 파일을 다시 고릅니다. 파일은 아직 보낸 적이 없습니다)',
	step: '그래프',
	paste: '표를 붙여 넣기',
	pasteLabel: '열 이름이 있는 줄로 시작하는 글. 스프레드시트나 파일에서 복사한 그대로',
	pasteRead: '이 글 읽기',
	pasteEmpty: '아직 글이 없습니다.',
	pasted: '붙여 넣은 표',
	shipped: (title) => `아틀라스의 수치로 시작하기: ${title}`,
	gone: '열어 두었던 파일은 더 이상 여기에 없습니다. 파일은 이 페이지의 메모리에만 있었고, 페이지를 떠나거나 새로 불러오거나 언어를 바꾸면서 사라졌습니다.',
	goneHow: '파일을 다시 고르세요.',
	goneView: '주소에는 보던 화면이 남아 있습니다. 같은 파일을 다시 고르면 그 화면으로 돌아갑니다.',
	held: '파일은 이 페이지의 메모리에만 있습니다. 페이지를 새로 불러오거나 떠나거나 언어를 바꾸면 파일이 닫히므로, 남겨 둘 것은 먼저 내려받으세요.',
	readAs: '읽은 방식',
	roles: '열과 역할',
	another: '다른 파일',
	compare: '아틀라스의 판과 비교',
	asText: (encoding, delimiter) => `${encoding} 인코딩으로 읽음, 구분 기호 ${delimiter}`,
	asSheet: (sheet) => `시트 “${sheet}”`,
	records: (count) => `레코드 ${count}개`,
	remarks: (count) => `읽으면서 알게 된 것 ${count}개 (오류는 아님)`,
	delimiters: { ',': '쉼표', ';': '쌍반점', '\t': '탭', '|': '세로줄' },
	left: (count) =>
		`파일이 길어 수치 ${count}개는 여기에 없습니다. 판으로 가져오면 모두 볼 수 있습니다.`,
	tooLong: '브라우저에 두기에는 수치가 너무 많습니다. 판으로 가져와서 살펴보세요.',
	takeAway: '내려받기',
	csv: '이 보기의 CSV',
	svg: '이 보기의 SVG',
	drawing: '그래프를 그리는 중',
	failed: '이 보기를 그릴 수 없습니다.'
};

export const playMessages: Record<Language, Words> = { en, ko };
