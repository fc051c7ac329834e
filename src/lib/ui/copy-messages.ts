import type { Language } from '../language';

const en = {
	copy: 'Copy the table',
	done: (rows: number) => `Copied ${rows} rows, as text and as a table.`,
	failed: 'The browser did not allow it. The CSV has the same rows.'
};

const ko: typeof en = {
	copy: '표 복사',
	done: (rows) => `${rows}개 행을 텍스트와 표로 복사했습니다.`,
	failed: '브라우저가 복사를 허용하지 않았습니다. 같은 행이 CSV에 있습니다.'
};

/** The words of the button that copies a table; apart, since it is loaded after the page. */
export const copyMessages: Record<Language, typeof en> = { en, ko };
