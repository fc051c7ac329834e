import type { Language } from '../language';

const en = {
	mine: 'My figures',
	all: 'All saved figures',
	none: 'No figure is saved yet. Open a figure, choose what it shows, and follow “Save this view”.',
	toFigures: 'To the figures',
	title: 'Title',
	titleHint: (finding: string) =>
		`Left empty, the title is what the figures say: “${finding}”. A title of your own is shown as the author’s words.`,
	caption: 'Caption',
	captionHint: 'What the figure shows, in a sentence or two. It stands below the chart.',
	note: 'Note',
	noteHint: 'What a reader should know beside it: method, caution, context.',
	annotation: 'Note in the chart',
	annotationHint: 'A few words at one point of the chart. They need the point below.',
	point: 'The point of the note',
	series: 'Series',
	year: 'Year',
	noPoint: 'none',
	inLanguage: { en: 'English', ko: 'Korean' },
	otherLanguage: (name: string) => `The same in ${name} (optional)`,
	otherHint: 'Where a text is missing in one language, the other is shown.',
	editions: 'Editions',
	follow: 'Follow the newest edition',
	followHint: 'When a newer edition comes, the figure shows its numbers.',
	pin: 'Pin to the editions of today',
	pinHint: 'The numbers stay as they are now, whatever is published later.',
	slug: 'Address',
	slugHint:
		'Small letters, digits and hyphens. Left empty, it is made from the title. It can not be changed later.',
	preview: 'Preview',
	previewNote: 'As the figure’s page will show it.',
	saveDraft: 'Save as a draft',
	publish: 'Publish',
	newFigure: 'Save this view',
	newVersion: (slug: string) => `A new version of ${slug}`,
	asVersion: 'Or as a new version of a figure of yours',
	changeView: 'Change what it shows',
	states: { draft: 'draft', published: 'published', withdrawn: 'withdrawn' },
	stateNotes: {
		draft: 'Only you and the admins see it.',
		published: 'Everyone sees it.',
		withdrawn: 'Its addresses answer that it was withdrawn. Nothing is lost.'
	},
	owner: 'Owner',
	versions: 'Versions',
	version: 'Version',
	saved: 'Saved',
	by: 'By',
	shown: 'Public',
	shownNow: 'shown now',
	shownBefore: 'published, at its own address',
	notShown: 'not published',
	showThis: (version: number) => `Publish version ${version}`,
	edit: 'New version',
	withdraw: 'Withdraw',
	withdrawNote:
		'Pages, files and embeds of all its versions then answer that it was withdrawn. It can be restored.',
	restore: 'Restore',
	discard: 'Delete the draft',
	discardNote: 'A draft that was never published is removed for good.',
	open: 'Open its page',
	pinned: 'pinned',
	following: 'follows',
	problemTitle: 'It was not saved.',
	fields: {
		title: 'Title',
		caption: 'Caption',
		note: 'Note',
		annotation: 'Note in the chart',
		point: 'Point of the note',
		pinned: 'Editions',
		slug: 'Address'
	},
	problems: {
		long: (value: string) => `At most ${value} characters.`,
		bidi: (value: string) =>
			`It holds a mark that turns the direction of the text (${value}). Remove it.`,
		characters: (value: string) =>
			`It holds a character that nobody can see (${value}). Remove it.`,
		point: (value: string) =>
			value
				? `The view shows no figure at ${value}. Choose a series and a year that it shows.`
				: 'A note in the chart needs a series and a year.',
		'no-text': () => 'A point is chosen, and no note is written in either language.',
		slug: (value: string) =>
			`“${value}” is no address: 3 to 60 small letters, digits and single hyphens.`,
		reserved: (value: string) => `“${value}” is kept for the atlas itself. Choose another.`,
		taken: (value: string) => `“${value}” is the address of another figure. Choose another.`,
		unpinnable: () =>
			'This view takes each year as first published, so a newer edition adds to it. It can only follow.'
	},
	viewProblems: 'Part of the view could not be followed. Mend it before saving.',
	withdrawnState: 'The figure is withdrawn. Restore it before publishing a version.',
	savedFigure: (version: number, date: string) => `Saved figure, version ${version}, ${date}`,
	isPinned: 'Pinned: its numbers stay as they are.',
	follows: 'Follows the newest edition.',
	authorsNote: 'The author’s note',
	earlierTitle: (editions: string) => `The author’s title, written about ${editions}:`,
	otherVersions: 'Versions:'
};

type SavedMessages = typeof en;

const ko: SavedMessages = {
	mine: '내 그림',
	all: '저장된 모든 그림',
	none: '아직 저장한 그림이 없습니다. 그림을 열어 보여 줄 내용을 고른 뒤 “이 보기 저장”을 누르세요.',
	toFigures: '그림 목록으로',
	title: '제목',
	titleHint: (finding) =>
		`비워 두면 수치가 말하는 문장이 제목이 됩니다: “${finding}” 직접 쓴 제목은 작성자의 말로 표시됩니다.`,
	caption: '설명',
	captionHint: '그림이 무엇을 보여 주는지 한두 문장으로 씁니다. 그래프 아래에 나옵니다.',
	note: '덧붙이는 글',
	noteHint: '방법, 주의할 점, 배경 등 독자가 함께 알아야 할 내용입니다.',
	annotation: '그래프 안의 메모',
	annotationHint: '그래프의 한 점에 붙는 짧은 말입니다. 아래에서 그 점을 골라야 합니다.',
	point: '메모를 붙일 점',
	series: '계열',
	year: '연도',
	noPoint: '없음',
	inLanguage: { en: '영어', ko: '한국어' },
	otherLanguage: (name) => `${name}로도 쓰기 (선택)`,
	otherHint: '한 언어에 글이 없으면 다른 언어의 글이 나옵니다.',
	editions: '판',
	follow: '최신 판을 따르기',
	followHint: '새 판이 나오면 그 판의 수치를 보여 줍니다.',
	pin: '지금의 판에 고정하기',
	pinHint: '나중에 무엇이 발행되어도 수치가 지금 그대로 남습니다.',
	slug: '주소',
	slugHint:
		'영문 소문자, 숫자, 붙임표를 쓸 수 있습니다. 비워 두면 제목으로 만듭니다. 나중에 바꿀 수 없습니다.',
	preview: '미리 보기',
	previewNote: '그림 페이지에 이렇게 나옵니다.',
	saveDraft: '초안으로 저장',
	publish: '공개하기',
	newFigure: '이 보기 저장',
	newVersion: (slug) => `새 버전: ${slug}`,
	asVersion: '또는 내 그림의 새 버전으로 저장',
	changeView: '보여 줄 내용 바꾸기',
	states: { draft: '초안', published: '공개', withdrawn: '거두어들임' },
	stateNotes: {
		draft: '나와 관리자만 볼 수 있습니다.',
		published: '누구나 볼 수 있습니다.',
		withdrawn: '이 주소를 열면 거두어들였다고 알립니다. 내용은 그대로 남아 있습니다.'
	},
	owner: '소유자',
	versions: '버전',
	version: '버전',
	saved: '저장',
	by: '작성자',
	shown: '공개 여부',
	shownNow: '지금 보이는 버전',
	shownBefore: '공개됨, 자기 주소에 있음',
	notShown: '공개하지 않음',
	showThis: (version) => `버전 ${version} 공개하기`,
	edit: '새 버전 만들기',
	withdraw: '거두어들이기',
	withdrawNote:
		'모든 버전의 페이지, 파일, 퍼간 그림이 거두어들였다고 알리게 됩니다. 되살릴 수 있습니다.',
	restore: '되살리기',
	discard: '초안 지우기',
	discardNote: '한 번도 공개하지 않은 초안은 완전히 지워집니다.',
	open: '페이지 열기',
	pinned: '고정',
	following: '최신 판',
	problemTitle: '저장하지 못했습니다.',
	fields: {
		title: '제목',
		caption: '설명',
		note: '덧붙이는 글',
		annotation: '그래프 안의 메모',
		point: '메모를 붙일 점',
		pinned: '판',
		slug: '주소'
	},
	problems: {
		long: (value) => `${value}자까지 쓸 수 있습니다.`,
		bidi: (value) => `글의 방향을 바꾸는 문자(${value})가 들어 있습니다. 지워 주세요.`,
		characters: (value) => `보이지 않는 문자(${value})가 들어 있습니다. 지워 주세요.`,
		point: (value) =>
			value
				? `이 보기에는 ${value} 자리에 수치가 없습니다. 보이는 계열과 연도를 골라 주세요.`
				: '그래프 안의 메모에는 계열과 연도가 필요합니다.',
		'no-text': () => '점은 골랐지만 어느 언어로도 메모를 쓰지 않았습니다.',
		slug: (value) =>
			`“${value}”: 주소로 쓸 수 없습니다. 영문 소문자, 숫자, 하나씩의 붙임표로 3~60자여야 합니다.`,
		reserved: (value) => `“${value}”: 아틀라스가 쓰는 주소입니다. 다른 주소를 골라 주세요.`,
		taken: (value) => `“${value}”: 다른 그림의 주소입니다. 다른 주소를 골라 주세요.`,
		unpinnable: () =>
			'이 보기는 해마다 처음 발표한 수치를 쓰므로 새 판이 나오면 수치가 더해집니다. 고정할 수 없습니다.'
	},
	viewProblems: '보기의 일부를 따를 수 없습니다. 고친 뒤에 저장해 주세요.',
	withdrawnState: '거두어들인 그림입니다. 버전을 공개하려면 먼저 되살려 주세요.',
	savedFigure: (version, date) => `저장된 그림, 버전 ${version}, ${date}`,
	isPinned: '고정됨: 수치가 바뀌지 않습니다.',
	follows: '최신 판을 따릅니다.',
	authorsNote: '작성자가 덧붙이는 글',
	earlierTitle: (editions) => `작성자가 붙인 제목(기준 판: ${editions}):`,
	otherVersions: '버전:'
};

export const savedMessages: Record<Language, SavedMessages> = { en, ko };
