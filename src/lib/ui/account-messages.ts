import type { Language } from '../language';

const en = {
	account: 'Account',
	signIn: 'Sign in',
	signOut: 'Sign out',
	intro: 'Reading needs no account. Editors sign in to import figures.',
	email: 'E-mail address',
	password: 'Password',
	again: 'The password once more',
	newAccount: 'Set your password',
	rule: (shortest: number) =>
		`At least ${shortest} characters. Any characters count, blanks too: a sentence of your own is good.`,
	set: 'Set the password and sign in',
	signedInAs: 'Signed in as',
	role: 'Role',
	roles: { editor: 'Editor: imports figures', admin: 'Admin: imports figures and invites people' },
	imports: 'Imports',
	importFile: 'Import a file',
	noImports: 'Nothing has been imported yet; the editions that ship are not listed here.',
	when: 'When',
	edition: 'Edition',
	what: 'What',
	file: 'File',
	who: 'Who',
	outcomes: {
		running: 'being imported',
		stored: 'imported',
		interrupted: 'interrupted, nothing stored',
		withdrawn: 'withdrawn',
		restored: 'shown again'
	},
	invite: 'Invite somebody',
	inviteNote:
		'Makes a link with which that person sets a password. It works once, for 24 hours. Send it to that person only.',
	makeLink: 'Make the link',
	linkFor: (email: string) => `The link for ${email}. It is shown only now.`,
	until: 'It works until',
	forgotten:
		'Forgotten the password? Whoever runs this atlas makes a link for a new one: atlas user reset.',
	problems: {
		wrong: 'Address or password is not right.',
		later: (seconds: number) => `Too many attempts. Try again in ${seconds} seconds.`,
		link: 'This link does not work: it was used, is older than a day, or is not complete. Ask for a new one.',
		email: 'This is no e-mail address.',
		taken: 'This address has an account already.',
		short: 'The password is too short.',
		long: 'The password is too long.',
		simple: 'This password is too easy to guess.',
		different: 'The two passwords are not the same.'
	},
	insecureTitle: 'No sign-in over this connection',
	insecure:
		'This page came over plain http, where others can read passwords and sessions on their way. Sign-in works over https, and on localhost or 127.0.0.1.',
	insecureRemedy:
		'Whoever runs this atlas: put it behind a proxy that speaks https, and set ORIGIN to its address.'
};

type AccountMessages = typeof en;

const ko: AccountMessages = {
	account: '계정',
	signIn: '로그인',
	signOut: '로그아웃',
	intro: '읽기에는 계정이 필요 없습니다. 편집자는 로그인하여 수치를 가져옵니다.',
	email: '이메일 주소',
	password: '비밀번호',
	again: '비밀번호 한 번 더',
	newAccount: '비밀번호 정하기',
	rule: (shortest) =>
		`${shortest}자 이상이어야 합니다. 띄어쓰기를 비롯해 어떤 글자든 쓸 수 있으니 나만의 문장이 좋습니다.`,
	set: '비밀번호를 정하고 로그인',
	signedInAs: '로그인한 계정',
	role: '역할',
	roles: {
		editor: '편집자: 수치를 가져옵니다',
		admin: '관리자: 수치를 가져오고 사람을 초대합니다'
	},
	imports: '가져온 기록',
	importFile: '파일 가져오기',
	noImports: '아직 가져온 파일이 없습니다. 함께 제공되는 판은 여기에 나오지 않습니다.',
	when: '언제',
	edition: '판',
	what: '무엇을',
	file: '파일',
	who: '누가',
	outcomes: {
		running: '가져오는 중',
		stored: '가져옴',
		interrupted: '중단됨, 저장된 것 없음',
		withdrawn: '거두어들임',
		restored: '다시 보임'
	},
	invite: '초대하기',
	inviteNote:
		'초대받은 사람이 비밀번호를 정할 수 있는 링크를 만듭니다. 24시간 안에 한 번만 쓸 수 있습니다. 그 사람에게만 보내 주세요.',
	makeLink: '링크 만들기',
	linkFor: (email) => `${email}의 링크입니다. 지금 한 번만 보여 줍니다.`,
	until: '사용 기한',
	forgotten:
		'비밀번호를 잊으셨나요? 이 아틀라스의 운영자가 atlas user reset 명령으로 새 링크를 만들어 드립니다.',
	problems: {
		wrong: '주소나 비밀번호가 맞지 않습니다.',
		later: (seconds) => `시도가 너무 많습니다. ${seconds}초 뒤에 다시 해 주세요.`,
		link: '이 링크는 쓸 수 없습니다. 이미 썼거나, 하루가 지났거나, 주소가 온전하지 않습니다. 새 링크를 요청해 주세요.',
		email: '이메일 주소가 아닙니다.',
		taken: '이미 계정이 있는 주소입니다.',
		short: '비밀번호가 너무 짧습니다.',
		long: '비밀번호가 너무 깁니다.',
		simple: '너무 쉽게 짐작할 수 있는 비밀번호입니다.',
		different: '두 비밀번호가 서로 다릅니다.'
	},
	insecureTitle: '이 연결에서는 로그인할 수 없습니다',
	insecure:
		'이 페이지는 암호화되지 않은 http로 열렸습니다. 비밀번호와 세션을 도중에 다른 사람이 읽을 수 있습니다. 로그인은 https로, 또는 localhost나 127.0.0.1에서만 할 수 있습니다.',
	insecureRemedy: '운영자께: https를 제공하는 프록시 뒤에 두고, ORIGIN에 그 주소를 적어 주세요.'
};

export const accountMessages: Record<Language, AccountMessages> = { en, ko };
