import { deserialize } from '$app/forms';
import type { Choices } from '../../importing/choices';

export type Sent = { token: string } | { problem: 'too-large' | 'full' | 'signed-out' | 'failed' };

/** Sends a file as it is; `onProgress` is told how much of it has left. */
export function sendFile(
	path: string,
	file: File,
	onProgress: (share: number) => void
): Promise<Sent> {
	return new Promise((resolve) => {
		// `fetch` can not tell how far it is.
		const request = new XMLHttpRequest();
		request.open('POST', path);
		request.setRequestHeader('content-type', 'application/octet-stream');
		request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
		request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
		request.onerror = request.onabort = () => resolve({ problem: 'failed' });
		request.onload = () => resolve(readAnswer(request));
		request.send(file);
	});
}

function readAnswer({ status, responseText }: XMLHttpRequest): Sent {
	if (status === 413) return { problem: 'too-large' };
	if (status === 507) return { problem: 'full' };
	if (status === 401 || status === 403) return { problem: 'signed-out' };
	try {
		const { token } = JSON.parse(responseText) as { token?: unknown };
		return typeof token === 'string' ? { token } : { problem: 'failed' };
	} catch {
		return { problem: 'failed' };
	}
}

/** Asks the server to publish a file that it was sent. */
export async function askToPublish(path: string, choices: Choices) {
	const body = new FormData();
	for (const [name, value] of choices) body.append(name, value);
	const response = await fetch(`${path}?/publish`, {
		method: 'POST',
		headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
		body
	});
	return deserialize(await response.text());
}
