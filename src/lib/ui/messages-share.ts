import type { Language } from '../language';
import type { Pinning } from '../publish/pinning';
import type { SnippetKind } from '../publish/share';

/** The words of the dialog by which a figure is taken elsewhere: loaded when it is opened. */
const en = {
	title: (name: string) => `Share: ${name}`,
	heading: 'Share and embed',
	back: 'Back to the figure',
	close: 'Close',
	which: 'Which edition it shows',
	pinning: {
		pinned: 'Pinned to the editions of now',
		context: 'Pinned edition, newest exchange rates, prices and populations',
		first: 'Each year as first published',
		following: 'Following the newest edition'
	} satisfies Record<Pinning, string>,
	meaning: {
		pinned:
			'The numbers stay as you see them, whatever is published later; once a newer edition exists, a line below the chart says so.',
		context:
			'The edition stays; what it is converted or divided by is taken from the newest publication.',
		first: 'Years that are there stay as they were first published; a newer edition adds years.',
		following:
			'When a newer edition is published, chart, title and numbers change with it, also in texts that already quote them.'
	} satisfies Record<Pinning, string>,
	preview: 'Preview',
	previewNote: 'This is the embed itself.',
	ways: {
		link: ['Link', 'The page with all controls, table and sources.'],
		iframe: [
			'Embed without a script',
			'Keeps its proportions at any width. For sites that allow no scripts, such as many portals and learning platforms.'
		],
		script: ['Embed with its height', 'The script fits the height of the frame to the figure.'],
		element: ['Web component', 'The same as an element of HTML; without scripts it is a link.'],
		markdown: ['Markdown', 'A picture with a link, for a README or a notebook.'],
		image: ['Picture with alternative text', 'Needs no frame and no script.'],
		latex: ['LaTeX', 'Save the file named in the first line beside your document.']
	} satisfies Record<SnippetKind, [string, string]>,
	copy: 'Copy',
	copied: 'Copied.',
	notCopied: 'The browser did not allow it. The text is selected: copy it by keyboard.',
	places: 'In other programs',
	hints: {
		WordPress:
			'Paste the link on a line of its own: WordPress asks this site for the embed once its address is allowed there. Else put the embed without a script into a “Custom HTML” block.',
		Notion:
			'Type /embed and paste the link of the embed. Notion keeps the frame’s height: drag it.',
		'Google Docs': 'Insert, Image, By URL: paste the address of the picture. The link goes below.',
		PowerPoint:
			'The figure’s page has the view as a slide (PPTX) with a chart that can be edited. Or save the picture and insert it; its alternative text is in the HTML above.'
	},
	picture: 'Picture',
	noOrigin:
		'This atlas was not told its public address (ORIGIN): the addresses below hold the path alone until a script puts in the one you came by.'
};

type Words = typeof en;

const ko: Words = {
	title: (name) => `공유: ${name}`,
	heading: '공유하고 퍼가기',
	back: '그림으로 돌아가기',
	close: '닫기',
	which: '어느 판을 보여 줄까요',
	pinning: {
		pinned: '지금의 판에 고정',
		context: '판은 고정, 환율·물가·인구는 최신',
		first: '해마다 처음 발표된 수치',
		following: '최신 판을 따름'
	},
	meaning: {
		pinned:
			'나중에 무엇이 발행되어도 수치가 지금 그대로 남습니다. 새 판이 나오면 그래프 아래에 그 사실을 한 줄로 알립니다.',
		context: '판은 그대로 두고, 환산하거나 나누는 데 쓰는 자료만 최신 것을 씁니다.',
		first: '이미 있는 해의 수치는 처음 발표된 그대로이고, 새 판이 나오면 해가 더해집니다.',
		following: '새 판이 나오면 그래프와 제목과 수치가 함께 바뀝니다. 이미 인용한 글에서도 바뀝니다.'
	},
	preview: '미리 보기',
	previewNote: '실제로 퍼가는 그림입니다.',
	ways: {
		link: ['주소', '모든 조작과 표와 출처가 있는 페이지입니다.'],
		iframe: [
			'스크립트 없이 퍼가기',
			'너비가 달라져도 비율이 유지됩니다. 스크립트를 허용하지 않는 포털이나 학습 사이트에 알맞습니다.'
		],
		script: ['높이를 맞추어 퍼가기', '스크립트가 틀의 높이를 그림에 맞춥니다.'],
		element: ['웹 컴포넌트', '같은 것을 HTML 요소로 씁니다. 스크립트가 없으면 링크가 됩니다.'],
		markdown: ['마크다운', 'README나 노트북에 넣을, 링크가 걸린 그림입니다.'],
		image: ['대체 텍스트가 있는 그림', '틀도 스크립트도 필요 없습니다.'],
		latex: ['LaTeX 조판', '첫 줄에 적힌 파일을 문서 옆에 저장해 두세요.']
	},
	copy: '복사',
	copied: '복사했습니다.',
	notCopied: '브라우저가 복사를 허용하지 않았습니다. 글을 선택해 두었으니 키보드로 복사해 주세요.',
	places: '다른 프로그램에서',
	hints: {
		WordPress:
			'주소만 한 줄에 붙여 넣으세요. 이 사이트가 허용되어 있으면 워드프레스가 퍼갈 그림을 가져옵니다. 아니면 “사용자 정의 HTML” 블록에 스크립트 없는 코드를 넣으세요.',
		Notion:
			'/embed를 입력하고 퍼갈 그림의 주소를 붙여 넣으세요. 노션은 틀의 높이를 바꾸지 않으니 끌어서 맞추세요.',
		'Google Docs':
			'삽입, 이미지, URL로 추가에서 그림 주소를 붙여 넣으세요. 링크는 그 아래에 답니다.',
		PowerPoint:
			'그림 페이지에서 이 보기를 슬라이드(PPTX)로 받으면 차트를 고칠 수 있습니다. 또는 그림을 저장해 삽입하세요. 대체 텍스트는 위의 HTML 안에 있습니다.'
	},
	picture: '그림',
	noOrigin:
		'이 아틀라스에는 공개 주소(ORIGIN)가 정해져 있지 않습니다. 스크립트가 지금 주소를 넣기 전까지 아래에는 경로만 나옵니다.'
};

export const shareWords: Record<Language, Words> = { en, ko };
