import type { Language } from '../language';

const en = {
	cite: 'Cite this view',
	copy: (style: string) => `Copy ${style}`,
	copied: (style: string) => `${style} copied.`,
	failed: 'The browser did not allow it. Select the text and copy it.',
	credits: 'Attribution and licences',
	/** Where the atlas has no public address. */
	noAddress: 'This atlas has no public address: edition, hash and query name the view instead.'
};

type Words = typeof en;

const ko: Words = {
	cite: '이 보기 인용하기',
	copy: (style) => `${style} 복사`,
	copied: (style) => `${style} 인용문을 복사했습니다.`,
	failed: '브라우저가 복사를 허용하지 않았습니다. 글을 선택해 복사해 주세요.',
	credits: '저작자 표시와 이용 조건',
	noAddress: '이 아틀라스에는 공개 주소가 없어 판, 해시, 질의로 보기를 나타냅니다.'
};

/** The words of the section that says how to cite a view; apart, since it is loaded after the page. */
export const citeMessages: Record<Language, Words> = { en, ko };
