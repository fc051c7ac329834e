import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { editorOf, requireEditor } from './accounts';

const editor = { id: '1', email: 'ed@example.org', role: 'editor' as const };
const event = (locals: object, path = '/import?step=2', method = 'GET') => {
	const url = new URL(path, 'http://127.0.0.1:3000');
	const request = new Request(url, { method });
	return { locals: { language: 'en', ...locals }, url, request, route: { id: path } };
};
const asEvent = (value: ReturnType<typeof event>) => value as unknown as RequestEvent;

test('who is signed in is told below /account and /import', () => {
	expect(requireEditor(asEvent(event({ editor })))).toBe(editor);
	expect(editorOf(asEvent(event({ editor: null })))).toBeNull();
});

test('a page elsewhere that asks is a fault', () => {
	expect(() => editorOf(asEvent(event({}, '/figures')))).toThrow('/figures asks who is there');
});

test.each([
	['/import?step=2', 'GET', 'en', '/account/sign-in?next=%2Fimport%3Fstep%3D2'],
	['/ko/import', 'GET', 'ko', '/ko/account/sign-in?next=%2Fko%2Fimport'],
	['/import?/publish', 'POST', 'en', '/account/sign-in?next=%2Fimport']
])('everyone else is sent from %s by %s to sign in', (path, method, language, location) => {
	const asked = () => requireEditor(asEvent(event({ editor: null, language }, path, method)));
	expect(asked).toThrow(expect.objectContaining({ status: 303, location }));
});
